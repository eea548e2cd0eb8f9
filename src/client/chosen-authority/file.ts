import type { ChosenFile } from "../../views/indicator-chosen.ts";

/** The file at an address; fails where it cannot be had. */
export async function fetchFile(address: string): Promise<ChosenFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as ChosenFile;
}
