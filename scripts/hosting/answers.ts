import { get, type IncomingHttpHeaders } from "node:http";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
}

/** What an address under the site should answer: its status, and what some headers should match. */
interface Expected {
  path: string;
  status: number;
  headers: Readonly<Record<string, RegExp | null>>;
  encodings?: string;
}

const FOREVER = /^public, max-age=31536000, immutable$/;

/** What a host should answer: pages, files, headers, compression, caching, redirects and the page for what is not there. */
export function expectations(stylesheet: string, base: string): readonly Expected[] {
  const page = {
    "content-type": /^text\/html; charset=utf-8$/i,
    "content-security-policy": /^frame-ancestors 'none'$/,
  };
  return [
    {
      path: "",
      status: 200,
      headers: { ...page, "x-content-type-options": /^nosniff$/, "cache-control": /^no-cache$/ },
    },
    { path: "", status: 200, headers: { "content-encoding": /^br$/, vary: /Accept-Encoding/ }, encodings: "br, gzip" },
    { path: "", status: 200, headers: { "content-encoding": /^gzip$/ }, encodings: "gzip" },
    { path: "", status: 200, headers: { "content-encoding": null }, encodings: "identity" },
    {
      path: "",
      status: 200,
      headers: { "referrer-policy": /./, "permissions-policy": /camera=\(\)/, server: /^nginx$/ },
    },
    { path: "no-such-page/", status: 404, headers: page },
    { path: "no-such-page/", status: 404, headers: { "content-encoding": /^br$/ }, encodings: "br" },
    { path: "authorities/lincolnshire", status: 301, headers: { location: at(`${base}authorities/lincolnshire/`) } },
    { path: "authorities/lincolnshire/", status: 200, headers: page },
    { path: "embed/", status: 200, headers: { "content-security-policy": /^frame-ancestors \*$/ } },
    { path: "data/standings.csv", status: 200, headers: { "content-type": /^text\/csv; charset=utf-8$/i } },
    { path: "data/standings.csv", status: 200, headers: { "access-control-allow-origin": /^\*$/ } },
    { path: "data/v1/index.json", status: 200, headers: { "content-type": /^application\/json/ } },
    {
      path: "judgements/feed.xml",
      status: 200,
      headers: { "content-type": /xml/, "access-control-allow-origin": null },
    },
    { path: stylesheet, status: 200, headers: { "content-type": /^text\/css/, "cache-control": FOREVER } },
    {
      path: "favicon.svg",
      status: 200,
      headers: { "content-type": /^image\/svg\+xml/, "cache-control": /^no-cache$/ },
    },
  ];
}

/** Asks for each address and says what came that was not expected. */
export async function wrongAnswers(url: string, expected: readonly Expected[]): Promise<string[]> {
  const faults = await Promise.all(
    expected.map(async (one) => faultsOf(one, await ask(url + one.path, one.encodings))),
  );
  return faults.flat();
}

/** True where an address whose copy the reader has is answered with 304 and nothing else. */
export async function answersUnchanged(url: string): Promise<boolean> {
  const { headers } = await ask(url);
  return headers.etag !== undefined && (await ask(url, undefined, { "If-None-Match": headers.etag })).status === 304;
}

function faultsOf({ path, status, headers, encodings }: Expected, answer: Answer): string[] {
  const name = `/${path}${encodings ? ` (${encodings})` : ""}`;
  const wrong = Object.entries(headers).filter(([key, pattern]) => !fits(answer.headers[key], pattern));
  return [
    ...(answer.status === status ? [] : [`${name}: expected status ${status}, got ${answer.status}`]),
    ...wrong.map(
      ([key, pattern]) => `${name}: expected ${key} ${pattern ?? "to be absent"}, got ${answer.headers[key]}`,
    ),
  ];
}

function fits(value: string | string[] | undefined, pattern: RegExp | null): boolean {
  return pattern === null ? value === undefined : value !== undefined && pattern.test(String(value));
}

function at(path: string): RegExp {
  return new RegExp(`^${RegExp.escape(path)}$`);
}

function ask(url: string, encodings = "identity", headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    get(url, { headers: { "Accept-Encoding": encodings, ...headers } }, (response) => {
      response.resume().on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers }));
    }).on("error", fail);
  });
}
