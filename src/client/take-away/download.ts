/** How long a browser may take to fetch the file, in milliseconds. */
const PAUSE = 3_000;

/** Hands a file to the reader under a name. */
export function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PAUSE);
}
