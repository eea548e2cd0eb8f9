import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig, fontProviders } from "astro/config";
import { baseLinks } from "./src/integrations/base-links.ts";
import { glossaryLinks, readTerms } from "./src/integrations/glossary-links.ts";
import { search } from "./src/integrations/pagefind.ts";
import { precompress } from "./src/integrations/precompress.ts";
import { reloadData } from "./src/integrations/reload-data.ts";
import { socialCards } from "./src/integrations/social-cards.ts";

const base = process.env.BASE_PATH ?? "/";

/** One self-hosted variable font; Astro writes the @font-face, the preload and a fallback of the same width. */
const font = (name, file, cssVariable, fallbacks) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  options: { variants: [{ src: [`./src/assets/fonts/${file}.woff2`], weight: "400 600", style: "normal" }] },
});

/**
 * What a page may load, beside its own scripts and styles, which are allowed by their hashes: nothing from elsewhere. A picture that a
 * reader takes away is drawn in the browser first, and a large spreadsheet is packed in a worker made there (blob:). Full-text search runs a WebAssembly module; nothing else may be evaluated.
 */
const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

export default defineConfig({
  site: process.env.SITE_URL ?? "https://like-for-like.example",
  base,
  trailingSlash: "always",
  // Spaces between inline elements are kept where the source has them, as HTML does.
  compressHTML: true,
  build: { format: "directory", inlineStylesheets: "never" },
  prefetch: { prefetchAll: true, defaultStrategy: "hover" },
  security: { csp: { directives: policy, scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] } } },
  devToolbar: { enabled: false },
  fonts: [
    font("Like Serif", "source-serif-4", "--font-serif", ["Georgia", "serif"]),
    font("Like Sans", "source-sans-3", "--font-sans", ["Arial", "sans-serif"]),
  ],
  integrations: [mdx(), sitemap(), reloadData(), socialCards(), search(), precompress()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [glossaryLinks(readTerms("content/glossary")), baseLinks(base)] }),
  },
});
