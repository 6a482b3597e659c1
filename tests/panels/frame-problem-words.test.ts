import { expect, test } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import { byWeight, problemLine, problemText } from "../../src/panels/frame/problem-words.ts";

const PROBLEMS: Problem[] = [
  { severity: "warning", path: "extent", message: "It is missing." },
  { severity: "error", path: "events[0].type", message: "It is no type." },
  { severity: "error", path: "", message: "It is cut off." },
];

test("the line counts errors and warnings and says what became of the dataset", () => {
  expect(problemLine(PROBLEMS, "drawn")).toBe("2 errors, 1 warning; what is valid is drawn");
  expect(problemLine(PROBLEMS.slice(1, 2), "kept")).toBe(
    "1 error; the dataset was not opened, and the one before it stays",
  );
});

test("errors come before warnings", () => {
  expect(byWeight(PROBLEMS).map(({ path }) => path)).toEqual(["events[0].type", "", "extent"]);
});

test("the copied list has a line each, without an empty path", () => {
  expect(problemText(PROBLEMS)).toBe(
    "error\tevents[0].type\tIt is no type.\nerror\tIt is cut off.\nwarning\textent\tIt is missing.",
  );
});
