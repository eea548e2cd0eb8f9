import { inflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** Papers looked at before every release: counties that committees quote, places with tiny numbers, reorganised ones, long names. */
export const papers: readonly string[] = [
  "lincolnshire",
  "lancashire",
  "city-of-london",
  "isles-of-scilly",
  "cumberland",
  "westmorland-and-furness",
  "bournemouth-christchurch-and-poole",
  "dorset",
  "north-northamptonshire",
  "surrey",
];

/** The page's paper as Chromium prints it, once its fonts are there. */
export async function printed(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  return await page.pdf({ preferCSSPageSize: true, printBackground: true });
}

/** How many pages a PDF has, and the sizes of those that are not A4 (within a third of a millimetre). */
export function pagesOf(pdf: Buffer): { count: number; notA4: string[] } {
  const text = pdf.toString("latin1");
  const count = text.match(/\/Type\s*\/Page(?!s)\b/g)?.length ?? 0;
  const sizes = [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    width,
    height,
  ]);
  const isA4 = ([width, height]: (string | undefined)[]) =>
    Math.abs(Number(width) - 595.28) < 1 && Math.abs(Number(height) - 841.89) < 1;
  return { count, notA4: sizes.filter((size) => !isA4(size)).map((size) => size.join(" × ")) };
}

const DIRECTORY = 0x02014b50;
const END = 0x06054b50;

/** The files of a ZIP archive, by name, read from its central directory; stored and deflated entries only. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new Error("This is no ZIP archive");
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== DIRECTORY) throw new Error("The archive's directory is broken");
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    files.set(name, entry(archive, at));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function entry(archive: Buffer, at: number): Buffer {
  const start = archive.readUInt32LE(at + 42);
  const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
  const bytes = archive.subarray(data, data + archive.readUInt32LE(at + 20));
  return archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
}
