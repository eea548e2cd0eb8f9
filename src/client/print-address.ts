// What a page on paper is at: with the reader's choices, which stand in the address alone.
addEventListener("beforeprint", () => {
  for (const place of document.querySelectorAll<HTMLElement>("[data-page-address]"))
    place.textContent = place.dataset["pageAddress"]! + location.search;
});
