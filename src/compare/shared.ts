/**
 * The same function, but one frozen object for each key however often it is asked for: most of what is said of tens of thousands of
 * figures is one of a few answers, and an answer that is made once need not be made, kept and cleared away again.
 */
export function shared<K, V extends object>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known) return known;
    const value = Object.freeze(make(key));
    made.set(key, value);
    return value;
  };
}
