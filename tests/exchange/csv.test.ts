import fc from "fast-check";
import { expect, test } from "vitest";
import { writeCsv } from "../../src/exchange/csv.ts";
import { readCsv } from "../fixtures/csv.ts";

test("a file begins with the byte order mark, and rows end in CRLF", () => {
  expect(writeCsv([["a", "b"], ["1"]])).toBe("\uFEFFa,b\r\n1\r\n");
});

test("commas, quotes and line breaks are quoted, all else stands as it was given", () => {
  expect(writeCsv([["a,b", 'say "x"', "one\ntwo", " “so”\u00A0"]])).toBe(
    '\uFEFF"a,b","say ""x""","one\ntwo", “so”\u00A0\r\n',
  );
});

test.each(["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "'=1"])(
  "a cell that a spreadsheet would run is led by an apostrophe: %j",
  (cell) => {
    const written = writeCsv([[cell]]);
    expect(written.replace(/["\uFEFF]/g, "").startsWith(`'${cell}`)).toBe(true);
    expect(readCsv(written)).toEqual([[cell]]);
  },
);

test("an apostrophe of the text's own stays", () => {
  expect(writeCsv([["'tis", "'"]])).toBe("\uFEFF'tis,'\r\n");
  expect(readCsv("'tis,'\r\n")).toEqual([["'tis", "'"]]);
});

test("whatever is written is read back as it was", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({
      unit: fc.constantFrom(..."=+-@\t\r\n',\"; a\u00A0é\uFEFF"),
      maxLength: 8,
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { maxLength: 8 }), (rows) => {
      expect(readCsv(writeCsv(rows))).toEqual(rows);
    }),
  );
});

test("a file of another hand is read too: LF, no mark, no last line end, an open quote", () => {
  expect(readCsv('a,b\n"c d",\ne,"f')).toEqual([
    ["a", "b"],
    ["c d", ""],
    ["e", "f"],
  ]);
});
