/**
 * An ISO date as a year with its fraction (`2022-07-02` is about 2022.5), for placing on a time axis. A month stands for
 * its middle (`2022-11`), a year for its own (`2022`), since their day is not known.
 */
export function yearOf(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || Number.isNaN(year)) throw new Error(`"${date}": expected a date such as 2022-11-08`);
  if (month === undefined) return year + 0.5;
  const start = Date.UTC(year, 0, 1);
  const here = Date.UTC(year, month - 1, day === undefined ? 16 : day);
  return year + (here - start) / (Date.UTC(year + 1, 0, 1) - start);
}
