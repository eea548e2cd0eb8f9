import { expect, it } from "vitest";
import { shared } from "./shared.ts";

it("makes one frozen answer for each key, and only when it is first asked for", () => {
  let made = 0;
  const answer = shared((key: string) => ({ key, number: ++made }));
  expect([answer("a"), answer("b"), answer("a")].map(({ number }) => number)).toEqual([1, 2, 1]);
  expect(answer("a")).toBe(answer("a"));
  expect(Object.isFrozen(answer("b"))).toBe(true);
});
