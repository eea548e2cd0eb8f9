import { describe, expect, it } from "vitest";
import { drawingWidth } from "./frame.ts";

describe("a picture drawn in the browser", () => {
  it("is shown near its own size, whatever the box", () => {
    for (let pixels = 300; pixels <= 1100; pixels += 1) {
      const scale = pixels / drawingWidth(pixels, true);
      expect(scale, `${pixels} pixels`).toBeGreaterThanOrEqual(0.86);
      expect(scale, `${pixels} pixels`).toBeLessThanOrEqual(1.25);
    }
  });
});
