import fc from "fast-check";
import { expect, test } from "vitest";
import { changed, type History, historyOf, redone, undone } from "../../src/state/history.ts";

const after = (values: readonly number[]) =>
  values.reduce<History<number>>((history, value) => changed(history, value), historyOf(-1));

test("undoing as often as something was changed gives the first value, and doing it again the last", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { maxLength: 40 }), (values) => {
      let history = after(values);
      for (const _ of values) history = undone(history);
      expect(history.now).toBe(-1);
      for (const _ of values) history = redone(history);
      expect(history).toEqual(after(values));
    }),
  );
});

test("undo without a past and redo without a future change nothing", () => {
  const history = historyOf(1);
  expect(undone(history)).toEqual(history);
  expect(redone(history)).toEqual(history);
});

test("a change after an undo ends what could be done again", () => {
  const history = changed(undone(after([1, 2])), 3);
  expect([history.now, redone(history).now, undone(history).now]).toEqual([3, 3, 1]);
});

test("joined changes are undone as one, and the same value is no change", () => {
  const history = changed(changed(historyOf("a"), "ab"), "abc", true);
  expect(undone(history).now).toBe("a");
  expect(changed(history, "abc")).toBe(history);
});

test("no more than 200 steps are kept", () => {
  expect(after([...Array(500).keys()]).past).toHaveLength(200);
});
