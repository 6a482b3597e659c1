import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonFault } from "../../src/exchange/json-fault.ts";

test.each([
  ['{"a": 1,}', 9, "remove that comma"],
  ["[1, 2,]", 7, "remove that comma"],
  ['{"a": [1 2]}', 10, "expected a comma or ]"],
  ['{"a": 1 "b": 2}', 9, "expected a comma or }"],
  ["{'a': 1}", 2, "straight double quote"],
  ['{"a": “b”}', 7, "straight double quote"],
  ['{"a": "b\n"}', 9, "write \\n for a new line"],
  ['{"a": "C:\\x"}', 10, "backslash"],
  ['{"a": True}', 7, "found True"],
  ['{"a" 1}', 6, "expected a colon"],
  ['{"a": ]', 7, "write the value"],
  ["{a: 1}", 2, "a name in double quotes"],
  ["// note\n{}", 1, "found a comment"],
  ["\u0001{}", 1, "the character U+0001"],
  ["{} x", 4, "nothing more"],
  ["[01]", 3, "found 1"],
])("the fault in %j is found at its column with the cure", (json, column, said) => {
  const found = findJsonFault(json);
  expect(found).toMatchObject({ line: 1, column, cutOff: false });
  expect(found?.message).toContain(said);
});

test("lines are counted from one", () => {
  expect(findJsonFault('{\n  "a": 1,\n  b: 2\n}')).toMatchObject({ line: 3, column: 3 });
});

test("a fault is found exactly where JSON.parse finds the text unsound", () => {
  const piece = fc.constantFrom(
    ...'{ } [ ] : , "a" "b 1 -0.5e3 01 true null nul \\ \\u00e9 \\u00 " \n'.split(" "),
  );
  const like = fc.array(piece).map((pieces) => pieces.join(""));
  const spoilt = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", '"', "}", "x"))
    .map(([json, at, extra]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + extra + json.slice(place + 1);
    });
  fc.assert(
    fc.property(fc.oneof(like, spoilt, fc.json(), fc.string()), (text) => {
      let sound = true;
      try {
        JSON.parse(text);
      } catch {
        sound = false;
      }
      expect(findJsonFault(text) === undefined).toBe(sound);
    }),
    { numRuns: 2000 },
  );
});
