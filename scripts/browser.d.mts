/** Flags for a Chromium that tests drive. */
export const browserFlags: string[];
/** The path of a Chromium or Chrome, or null where there is none. */
export function findBrowser(): string | null;
/** Finds a browser or installs one; exits 1 where neither can be done. */
export function ensureBrowser(): string;
