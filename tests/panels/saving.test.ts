import { expect, test } from "vitest";
import { savedWords } from "../../src/panels/saving.ts";

test("a page of its own says that a file is saved; one in a frame cannot know, and says what to do", () => {
  expect(savedWords("view.png", false)).toBe("Saved as view.png.");
  const framed = savedWords("view.png", true);
  expect(framed).not.toMatch(/saved as/i);
  expect(framed).toContain("view.png");
  expect(framed).toContain("open this view in a tab of its own");
});
