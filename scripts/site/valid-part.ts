import { readdirSync } from "node:fs";
import { siteFolder } from "../settings.ts";
import { invalidPages } from "./validity.ts";

/** Validates one part of the built site's pages, so that several processes share them: `node valid-part.ts 0 2`. Prints JSON. */
const [part = 0, parts = 1] = process.argv.slice(2).map(Number);
const names = readdirSync(siteFolder(), { recursive: true, encoding: "utf8" }).map((name) =>
  name.replaceAll("\\", "/"),
);
const pages = names.filter((name) => name.endsWith(".html")).sort();
const own = pages.filter((_, place) => place % parts === part);
console.log(JSON.stringify({ pages: own.length, faults: await invalidPages(siteFolder(), own) }));
