import { expect, test } from "vitest";
import {
  countWords,
  dayWords,
  publishedWords,
  tieWords,
  timeWords,
  whenWords,
  windowWords,
} from "../../src/engine/words.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { parseEdtf } from "../../src/model/edtf.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const words = (edtf: string) => timeWords(parseEdtf(edtf), edtf);

test("a day is said with its weekday, before 1970 too", () => {
  expect(dayWords(dayOf(2017, 5, 13))).toBe("Sat 13 May 2017");
  expect(dayWords(dayOf(1945, 5, 8))).toBe("Tue 8 May 1945");
});

test.each([
  ["2017-05-13", "Sat 13 May 2017"],
  ["2016-06", "June 2016"],
  ["2016", "2016"],
  ["2016-21", "spring 2016"],
  ["2016-24", "winter 2016–2017"],
  ["201X", "the 2010s"],
  ["19XX", "the 1900s"],
  ["2016-06~", "about June 2016"],
  ["2016-06?", "June 2016, uncertain"],
  ["2016-11-27/2016-11-29", "27–29 Nov 2016"],
  ["2016-05-28/2016-06-03", "28 May – 3 Jun 2016"],
  ["2016-12-28/2017-01-03", "28 Dec 2016 – 3 Jan 2017"],
  ["2016-05/2016-06", "May–June 2016"],
  ["2016-06/2017-01", "June 2016 – January 2017"],
  ["2014/2016", "2014–2016"],
  ["2011/2017-05-18", "2011 – 18 May 2017"],
  ["2014/..", "since 2014"],
  ["2019-04-04/", "since 4 Apr 2019, end not given"],
  ["../2016", "up to 2016"],
  ["/2017-05-13", "as of 13 May 2017, start not given"],
  ["[..2016-10-22]", "before 23 Oct 2016"],
  ["[..2016-11-30]", "before December 2016"],
  ["[..2016]", "before 2017"],
  ["[2016-11-27..]", "some day from 27 November 2016 on"],
  ["[2016-06-01..2016-06-26]", "some day from 1 to 26 June 2016"],
  ["[2016-05-28..2016-06-03]", "some day from 28 May to 3 June 2016"],
  ["[2016-12-28..2017-01-03]", "some day from 28 December 2016 to 3 January 2017"],
  ["[2016-05..2016-06]", "some day from May to June 2016"],
  ["[2014..2016]", "some day from 2014 to 2016"],
  ["[2016-05-01,2016-05-08]", "Sun 1 May 2016 or Sun 8 May 2016"],
  ["soon", "not dated"],
])("%s is said as %s", (edtf, said) => {
  expect(words(edtf)).toBe(said);
});

test("windows are named by whole years and months where they are whole", () => {
  const say = (from: number, to: number) => windowWords({ from, to });
  expect(say(dayOf(2016), dayOf(2021))).toBe("2016–2020");
  expect(say(dayOf(2017), dayOf(2018))).toBe("2017");
  expect(say(dayOf(2016, 6), dayOf(2016, 7))).toBe("June 2016");
  expect(say(dayOf(2016, 4), dayOf(2016, 7))).toBe("April–June 2016");
  expect(say(dayOf(2016, 11), dayOf(2017, 2))).toBe("November 2016 – January 2017");
  expect(say(dayOf(2016), dayOf(2017, 3, 15))).toBe("1 Jan 2016 – 14 Mar 2017");
  expect(say(dayOf(2017, 5, 13), dayOf(2017, 5, 14))).toBe("Sat 13 May 2017");
  expect(say(dayOf(2017, 5, 13), Number.POSITIVE_INFINITY)).toBe("from 13 May 2017 on");
});

test("cumulative windows say up to where they reach", () => {
  const say = (to: number) => windowWords({ from: dayOf(2016), to }, "cumulative");
  expect(say(dayOf(2018))).toBe("up to the end of 2017");
  expect(say(dayOf(2016, 7))).toBe("up to the end of June 2016");
  expect(say(dayOf(2017, 3, 15))).toBe("up to 14 Mar 2017");
});

test("how a date is known is said with its phrase and its article", () => {
  const catalog = catalogFrom({
    documents: [
      { id: "memo", published: "2017-05-18" },
      {
        id: "page",
        published: { edtf: "2016-12-07", basis: "external", note: "Date in the page's address." },
      },
    ],
    events: [
      { when: "2017-05-13", time: { basis: "relative", phrase: "Last Saturday", anchor: "memo" } },
      { when: "2017-05-13", time: { basis: "relative", phrase: "", anchor: "memo" } },
      { when: "2016-11", time: { basis: "relative", phrase: "a few days ago", anchor: "page" } },
      { when: "2017-05-13", time: { basis: "stated" } },
      { when: "2016-06", time: { basis: "cross-document", phrase: "last June" } },
      { when: "2016-06", time: { basis: "external", note: "The year is in the page's address." } },
      { when: "2020-01-19", time: { basis: "external", note: "General history." } },
      {},
    ],
  });
  expect(catalog.events.map((event) => whenWords(event, catalog))).toEqual([
    "from “Last Saturday”, article of 18 May 2017",
    "worked out from the article of 18 May 2017",
    "from “a few days ago”, article of 7 Dec 2016, year from the page’s address",
    "date stated in the article",
    "from “last June”, worked out from another article",
    "year from the page’s address",
    "known from outside the articles",
    "not dated",
  ]);
  expect(publishedWords({ edtf: "2016-06", basis: "stated" })).toBe("June 2016");
  expect(publishedWords({ edtf: "", basis: "unknown" })).toBe("");
});

test("counts are said with their kinds apart, and never as zero", () => {
  expect(
    countWords({ reported: 9, standing: 4, planned: 2, alleged: 1, perhaps: 1, documents: 3 }),
  ).toBe(
    "9 reported, of them 4 standing; 3 planned or alleged; 1 perhaps in this window; in 3 articles",
  );
  expect(countWords({ reported: 1, standing: 1, documents: 1 })).toBe(
    "1 reported, standing; in 1 article",
  );
  expect(countWords({ reported: 2, standing: 2 })).toBe("2 reported, all standing");
  expect(countWords({ reported: 0, alleged: 1, documents: 1 })).toBe(
    "1 planned or alleged; in 1 article",
  );
  expect(countWords({ reported: 0, documents: 0 })).toBe("not mentioned in this window");
});

test("a tie is named by the short names of its actors", () => {
  const catalog = catalogFrom({
    actors: [{ id: "lna", name: "Libyan National Army", short: "Haftar / LNA" }],
    events: [{ who: "egypt lna" }],
  });
  expect(tieWords(catalog, [catalog.actorOf.get("egypt") as number, 0])).toBe(
    "Egypt – Haftar / LNA",
  );
});
