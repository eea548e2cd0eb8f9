/**
 * The page of results is drawn by code that is fetched once the reader has asked for something, in the address or in the field;
 * until then the page is its plain lists.
 */
const page = document.querySelector("search-page");
const start = () => void import("./search-page.ts");

if (location.search.length > 1) start();
else {
  page?.addEventListener("focusin", start, { once: true });
  page?.addEventListener("pointerover", start, { once: true });
}
