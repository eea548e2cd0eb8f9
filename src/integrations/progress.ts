const NAME_WIDTH = 10;

/** One line of progress: the stage, what was done, and the seconds it took (times as `performance.now()` gives them). */
export function report(name: string, done: string, started: number, ended = performance.now()): void {
  const seconds = ((ended - started) / 1000).toFixed(1);
  console.log(`${name.padEnd(NAME_WIDTH)}${done}  ${seconds} s`);
}

/** A count in words: `1,234 pages`, `1 page`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** A size for people: `812 KB`, `4.1 MB`. */
export function sized(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
