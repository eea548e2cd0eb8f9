/** The chosen values, by their key in the address; a key that is not there is not chosen. */
export type Choices = ReadonlyMap<string, string>;

/** What the query of an address says about some keys; keys with no value are left out. */
export function readQuery(search: string, keys: readonly string[]): Choices {
  const params = new URLSearchParams(search);
  const pairs = keys.map((key): [string, string] => [key, params.get(key) ?? ""]);
  return new Map(pairs.filter(([, value]) => value !== ""));
}

/** The query with these keys set to the choices, in the order of the keys; every other key in it stays as it is. Empty, or with its `?`. */
export function writeQuery(search: string, keys: readonly string[], choices: Choices): string {
  const params = new URLSearchParams(search);
  for (const key of keys) {
    params.delete(key);
    const value = choices.get(key);
    if (value) params.set(key, value);
  }
  const text = params.toString();
  return text && `?${text}`;
}
