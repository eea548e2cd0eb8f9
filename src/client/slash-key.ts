/** Where the reader's own choice is kept, on the reader's own device; nothing is kept until a choice is made. */
const KEY = "slash-key";

/** True unless the reader has turned the key off; where nothing can be kept, the key works. */
export function slashKeyWorks(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Keeps the choice; on is the rule, so that choosing it again leaves nothing behind. */
export function setSlashKey(works: boolean): void {
  try {
    if (works) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
