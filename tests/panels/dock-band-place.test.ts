import { expect, test } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import { bandPlace, inOneRow } from "../../src/panels/dock/band-place.ts";

const EXTENT = { from: dayOf(2016), to: dayOf(2021) };
const NEED = { label: 40, handle: 24 };
const place = (from: number, to: number, width = 1000) =>
  bandPlace({ from, to }, EXTENT, width, NEED);

test("a wide band holds its label and its grips; a narrow one has them beside it", () => {
  expect(place(dayOf(2016), dayOf(2017))).toMatchObject({ label: "inside", grips: "inside" });
  const month = place(dayOf(2016, 6), dayOf(2016, 7));
  expect(month).toMatchObject({ label: "right", grips: "outside" });
  expect(month.reach[1]).toBe(month.left + month.width + 24 + 40 + 12);
  expect(place(dayOf(2020, 12), dayOf(2021)).label).toBe("left");
});

test("a window that reaches over the tracks is cut, and one that lies outside says on which side", () => {
  expect(place(dayOf(2000), dayOf(2017)).left).toBe(0);
  expect(place(dayOf(2000), dayOf(2017)).beyond).toBeUndefined();
  expect(place(dayOf(1990), dayOf(1991))).toMatchObject({ left: 0, width: 0, beyond: "before" });
  expect(place(dayOf(2030), dayOf(2031))).toMatchObject({ left: 1000, beyond: "after" });
});

test("two bands share a row where nothing of them meets, whichever comes first", () => {
  const [first, second] = [place(dayOf(2016), dayOf(2017)), place(dayOf(2017), dayOf(2018))];
  expect(inOneRow(first, second)).toBe(true);
  expect(inOneRow(second, first)).toBe(true);
  expect(inOneRow(first, place(dayOf(2016, 7), dayOf(2018)))).toBe(false);
  const label = place(dayOf(2016, 10), dayOf(2016, 11));
  expect(inOneRow(label, place(dayOf(2016, 12), dayOf(2018)))).toBe(false);
});
