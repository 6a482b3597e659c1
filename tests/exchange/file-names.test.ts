import { expect, test } from "vitest";
import { fileAt } from "../../src/exchange/file-names.ts";

const file = (path: string) => ({ path, name: path.split("/").at(-1) ?? path });

test("a file is found by its path, by the end of it, or by its name alone", () => {
  const [plain, deep] = [file("a.txt"), file("data/sources/b.txt")];
  const files = [plain, deep];
  expect(fileAt("a.txt", files, ["a.txt"])).toBe(plain);
  expect(fileAt("sources/b.txt", files, ["sources/b.txt"])).toBe(deep);
  expect(fileAt("elsewhere/a.txt", files, ["elsewhere/a.txt"])).toBe(plain);
  expect(fileAt("elsewhere\\a.txt", files, ["elsewhere\\a.txt"])).toBe(plain);
  expect(fileAt("c.txt", files, ["c.txt"])).toBeUndefined();
});

test("of two files with the same name the one that lies there is taken, or none", () => {
  const files = [file("data/one/a.txt"), file("data/two/a.txt")];
  expect(fileAt("two/a.txt", files, ["two/a.txt"])).toBe(files[1]);
  expect(fileAt("three/a.txt", files, ["three/a.txt"])).toBeUndefined();
});

test("one file is not taken for two documents that share its name only", () => {
  const asked = ["one/a.txt", "two/a.txt"];
  expect(fileAt("one/a.txt", [file("a.txt")], asked)).toBeUndefined();
  expect(fileAt("one/a.txt", [file("a.txt")], ["one/a.txt", "one/a.txt"])).toBeDefined();
});
