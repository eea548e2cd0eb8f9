/** Bytes in one block of a tar file. */
const BLOCK = 512;

/** Files as a tar archive (POSIX ustar), their dates all that of `day` (ISO), so that the same files make the same bytes. Paths are ASCII. */
export function packTar(files: ReadonlyMap<string, string>, day: string): Uint8Array<ArrayBuffer> {
  const seconds = Date.parse(day) / 1_000;
  const blocks = [...files].flatMap(([path, text]) => {
    const body = new TextEncoder().encode(text);
    const padded = new Uint8Array(Math.ceil(body.length / BLOCK) * BLOCK);
    padded.set(body);
    return [header(path, body.length, seconds), padded];
  });
  return joined([...blocks, new Uint8Array(2 * BLOCK)]);
}

/** The files in a tar archive; throws where a header is damaged. */
export function unpackTar(archive: Uint8Array): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const block = archive.subarray(at, at + BLOCK);
    if (checksum(block) !== parseInt(field(block, 148, 8), 8)) throw new Error(`the archive is damaged at byte ${at}`);
    const size = parseInt(field(block, 124, 12), 8);
    // Other programs add entries of their own, such as folders.
    if (field(block, 156, 1) === "0")
      files.set(nameIn(block), new TextDecoder().decode(archive.subarray(at + BLOCK, at + BLOCK + size)));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function header(path: string, size: number, seconds: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const put = (offset: number, text: string) => block.set(new TextEncoder().encode(text), offset);
  if (path.length > 100) throw new Error(`${path} is longer than the 100 letters that an archive has room for`);
  put(0, path);
  put(100, "0000644\0");
  put(108, "0000000\0");
  put(116, "0000000\0");
  put(124, `${octal(size)}\0`);
  put(136, `${octal(seconds)}\0`);
  put(156, "0");
  put(257, "ustar\u000000");
  put(148, `${checksum(block).toString(8).padStart(6, "0")}\0 `);
  return block;
}

function octal(value: number): string {
  return value.toString(8).padStart(11, "0");
}

/** The sum of a header's bytes, its own field counted as spaces. */
function checksum(block: Uint8Array): number {
  return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}

function field(block: Uint8Array, start: number, length: number): string {
  const text = new TextDecoder().decode(block.subarray(start, start + length));
  return text.split("\0", 1)[0]!;
}

function nameIn(block: Uint8Array): string {
  const folder = field(block, 345, 155);
  return (folder ? `${folder}/` : "") + field(block, 0, 100);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
