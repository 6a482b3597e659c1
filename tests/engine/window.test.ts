import { expect, test } from "vitest";
import { CERTAIN, dateIn, OUT, PERHAPS, UNDATED } from "../../src/engine/window.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { parseEdtf } from "../../src/model/edtf.ts";

const year = (y: number) => ({ from: dayOf(y), to: dayOf(y + 1) });
const in2018 = (edtf: string) => dateIn(parseEdtf(edtf), year(2018));
const in2019 = (edtf: string) => dateIn(parseEdtf(edtf), year(2019));

test("a date inside the window is certain, one across its edge perhaps, one beyond it out", () => {
  expect([in2018("2018-05"), in2018("[2017-12-30..2018-01-02]"), in2018("2017")]).toEqual([
    CERTAIN,
    PERHAPS,
    OUT,
  ]);
});

test("a state that held throughout is certain in every window that holds a day of it", () => {
  expect(in2018("2016-03/2019-04")).toBe(CERTAIN);
  const spring = { from: dayOf(2018, 3), to: dayOf(2018, 6) };
  expect(dateIn(parseEdtf("2018/2019"), spring)).toBe(PERHAPS);
});

test("a state known on a day of 2019, since when is not said, says nothing of 2018", () => {
  expect([in2018("/2019-04-15"), in2019("/2019-04-15")]).toEqual([OUT, CERTAIN]);
});

test("what happened some day before April 2019 is perhaps in 2019 and says nothing of 2018", () => {
  expect([in2018("[..2019-04-14]"), in2019("[..2019-04-14]")]).toEqual([OUT, PERHAPS]);
});

test("all up to a day certainly holds what happened some day before it", () => {
  const upTo = { from: Number.NEGATIVE_INFINITY, to: dayOf(2020) };
  expect(dateIn(parseEdtf("[..2019-04-14]"), upTo)).toBe(CERTAIN);
});

test("a date without either end is undated", () => {
  expect([in2018("../.."), dateIn(undefined, year(2018))]).toEqual([UNDATED, UNDATED]);
});
