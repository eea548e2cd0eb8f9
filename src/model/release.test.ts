import { describe, expect, it } from "vitest";
import { archiveName, RELEASE_FORM, releasePath } from "./release.ts";

describe("a release", () => {
  it("lies in a folder of its own, and in an archive that says whose it is", () => {
    expect(releasePath("2025-11-22")).toBe("/data/releases/2025-11-22/");
    expect(archiveName("2025-11-22")).toBe("like-for-like-2025-11-22.tar.gz");
  });

  it("is named by a day and by nothing else, so that no name leads out of its folder", () => {
    expect(RELEASE_FORM.test("2025-11-22")).toBe(true);
    for (const name of ["../2025-11-22", "2025-11-22/..", "2025-11", "", "latest"])
      expect(RELEASE_FORM.test(name)).toBe(false);
  });
});
