import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, daysInMonth, isoDay } from "../../src/model/calendar.ts";
import { type EdtfTime, parseEdtf } from "../../src/model/edtf.ts";

/** "earliest..latest precision" with open ends as "∞". */
function bounds(edtf: string): string | undefined {
  const time = parseEdtf(edtf);
  const shown = (day: number) => (Number.isFinite(day) ? isoDay(day) : "∞");
  return time && `${shown(time.earliest)}..${shown(time.latest)} ${time.precision}`;
}

function core(edtf: string): string | undefined {
  const time = parseEdtf(edtf);
  if (!time) return undefined;
  return time.coreStart > time.coreEnd ? "" : `${isoDay(time.coreStart)}..${isoDay(time.coreEnd)}`;
}

function parsed(edtf: string): EdtfTime {
  const time = parseEdtf(edtf);
  if (!time) throw new Error(`${edtf} should parse: look at the date patterns.`);
  return time;
}

const pad = (n: number, width: number) => String(n).padStart(width, "0");

test("a date of level 0 spans its day, month or year", () => {
  expect(bounds("1985-04-12")).toBe("1985-04-12..1985-04-12 day");
  expect(bounds("1985-04")).toBe("1985-04-01..1985-04-30 month");
  expect(bounds("1985")).toBe("1985-01-01..1985-12-31 year");
  expect(bounds("0000")).toBe("0000-01-01..0000-12-31 year");
  expect(bounds("2000-02-29")).toBe("2000-02-29..2000-02-29 day");
});

test("a time of day keeps the day that is written, whatever the zone", () => {
  for (const zone of ["", "Z", "-04", "+04:30"]) {
    expect(bounds(`1985-04-12T23:20:30${zone}`)).toBe("1985-04-12..1985-04-12 day");
  }
});

test("years before year zero and beyond four digits are read as far as the calendar reaches", () => {
  expect(bounds("-1985")).toBe("-1985-01-01..-1985-12-31 year");
  expect(bounds("-1985-04-12")).toBe("-1985-04-12..-1985-04-12 day");
  expect(bounds("Y17000")).toBe("17000-01-01..17000-12-31 year");
  expect(bounds("Y-17000")).toBe("-17000-01-01..-17000-12-31 year");
  expect(parseEdtf("Y170000002")).toBeUndefined();
});

test("a season has three months, and winter runs into the next year", () => {
  expect(bounds("2001-21")).toBe("2001-03-01..2001-05-31 season");
  expect(bounds("2001-23")).toBe("2001-09-01..2001-11-30 season");
  expect(bounds("2001-24")).toBe("2001-12-01..2002-02-28 season");
});

test("unspecified digits from the right widen the span", () => {
  expect(bounds("201X")).toBe("2010-01-01..2019-12-31 decade");
  expect(bounds("20XX")).toBe("2000-01-01..2099-12-31 century");
  expect(bounds("-201X")).toBe("-2019-01-01..-2010-12-31 decade");
  expect(bounds("2004-XX")).toBe("2004-01-01..2004-12-31 year");
  expect(bounds("1985-04-XX")).toBe("1985-04-01..1985-04-30 month");
  expect(bounds("1985-XX-XX")).toBe("1985-01-01..1985-12-31 year");
});

test("a mark at the end says uncertain, approximate or both", () => {
  const doubt = (edtf: string) => {
    const { uncertain, approximate } = parsed(edtf);
    return { uncertain, approximate };
  };
  expect(doubt("1984?")).toEqual({ uncertain: true, approximate: false });
  expect(doubt("2004-06~")).toEqual({ uncertain: false, approximate: true });
  expect(doubt("2004-06-11%")).toEqual({ uncertain: true, approximate: true });
  expect(doubt("1984~/2004-06")).toEqual({ uncertain: false, approximate: true });
  expect(doubt("2001-21?")).toEqual({ uncertain: true, approximate: false });
});

test("an interval holds throughout, and its core leaves out the vague ends", () => {
  expect(parsed("1964/2008").kind).toBe("throughout");
  expect(bounds("2004-06/2006-08")).toBe("2004-06-01..2006-08-31 interval");
  expect(core("2004-06/2006-08")).toBe("2004-06-30..2006-08-01");
  expect(core("2004-02-01/2005-02-08")).toBe("2004-02-01..2005-02-08");
  expect(core("2004/2004-06")).toBe("");
  expect(bounds("-1000/-0999")).toBe("-1000-01-01..-0999-12-31 interval");
});

test("an interval with an unknown or open end is known to hold at its other end only", () => {
  expect(bounds("1985-04/..")).toBe("1985-04-01..∞ interval");
  expect(bounds("1985-04/")).toBe("1985-04-01..∞ interval");
  expect(bounds("../1985")).toBe("∞..1985-12-31 interval");
  expect(core("/1985-04-12")).toBe("1985-04-12..1985-04-12");
  expect(core("1985-04-12/..")).toBe("1985-04-12..1985-04-12");
  expect(bounds("../..")).toBe("∞..∞ interval");
  expect(core("../..")).toBe("");
});

test("one of a set is one day somewhere in it", () => {
  expect(parsed("[2019-04-10..2019-04-14]").kind).toBe("within");
  expect(bounds("[2019-04-10..2019-04-14]")).toBe("2019-04-10..2019-04-14 interval");
  expect(bounds("[1667,1668, 1670..1672]")).toBe("1667-01-01..1672-12-31 interval");
  expect(bounds("[..1760-12-03]")).toBe("∞..1760-12-03 interval");
  expect(bounds("[1760-12..]")).toBe("1760-12-01..∞ interval");
  expect(bounds("[2016-06]")).toBe("2016-06-01..2016-06-30 month");
  expect(bounds("[2016-06-01..2016-06-01]")).toBe("2016-06-01..2016-06-01 day");
});

test.each([
  ..."|/|/..|../|[]|[..]|[,2019]|[2019..2020..2021]|2018/2017|2019-04-14/2019-04-10".split("|"),
  ..."[2019-04-14..2019-04-10]|2017-02-30|2017-13|2017-00|2017-01-00|2017-25|2001-21-01".split("|"),
  ..."156X-12-25|1985-XX-03|XXXX|2XXX|201X-XX|2004-06~-11|{1667,1668}|-0000|Y2017|Y01700".split(
    "|",
  ),
  ..."Y17000-01|Y999999|1985-04T10:00:00|1985-04-12T24:00:00|1985-04-12T23:20|20170518".split("|"),
  ..."1985-04-12T23:20:30/1985-04-13|18/05/2017|May 2017|2017-5-1|17-05-18|2016/2017/2018".split(
    "|",
  ),
])("%j is no date of level 1 and is refused", (text) => {
  expect(parseEdtf(text)).toBeUndefined();
});

test("no text whatever makes the parser throw or give bounds in the wrong order", () => {
  const piece = fc.constantFrom(
    ..."0 1 9 X XX Y - -- / .. [ ] , ? ~ % T 2017 -02 -30 2016-06 : Z".split(" "),
  );
  const like = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.string(), like), (text) => {
      const time = parseEdtf(text);
      if (time) expect(time.earliest).toBeLessThanOrEqual(time.latest);
    }),
    { numRuns: 2000 },
  );
});

test("the days of a month tile it, and its months tile a year", () => {
  const year = fc.integer({ min: -9999, max: 9999 }).filter((y) => y !== 0);
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 12 }), (y, m) => {
      const yearText = y < 0 ? `-${pad(-y, 4)}` : pad(y, 4);
      const month = parsed(`${yearText}-${pad(m, 2)}`);
      const days = daysInMonth(y, m);
      expect(month.latest - month.earliest + 1).toBe(days);
      expect(parsed(`${yearText}-${pad(m, 2)}-${pad(days, 2)}`).latest).toBe(month.latest);
      expect(parseEdtf(`${yearText}-${pad(m, 2)}-${pad(days + 1, 2)}`)).toBeUndefined();
      const whole = parsed(yearText);
      const months = Array.from({ length: 12 }, (_, i) => daysInMonth(y, i + 1));
      expect(whole.latest - whole.earliest + 1).toBe(months.reduce((a, b) => a + b));
      expect(whole.earliest).toBe(dayOf(y));
    }),
  );
});

test("an interval and one-of over the same two days have the same bounds", () => {
  const day = fc.integer({ min: -10_000, max: 30_000 });
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = [isoDay(Math.min(a, b)), isoDay(Math.max(a, b))];
      const [throughout, oneOf] = [parsed(`${from}/${to}`), parsed(`[${from}..${to}]`)];
      expect([throughout.earliest, throughout.latest]).toEqual([oneOf.earliest, oneOf.latest]);
      expect([throughout.kind, oneOf.kind]).toEqual(["throughout", "within"]);
      expect([throughout.coreStart, throughout.coreEnd]).toEqual([oneOf.earliest, oneOf.latest]);
    }),
  );
});
