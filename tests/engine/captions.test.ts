import { expect, test } from "vitest";
import { captionOf, captionsOf, windowCaption } from "../../src/engine/captions.ts";
import { eventsInTie, tieCounts } from "../../src/engine/counts.ts";
import { passingOf } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import type { Reckoned } from "../../src/engine/tables.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import type { TimeWindow } from "../../src/engine/window.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const BLOCS = { level: "blocs", open: [], shut: [] } as const;
const year = (y: number, z = y): TimeWindow => ({ from: dayOf(y), to: dayOf(z + 1) });

function ground(events: EventSpec[], window = year(2017)): Reckoned {
  const catalog = catalogFrom({ focus: ["egypt", "haftar"], events });
  const ties = tiesOf(catalog, BLOCS);
  return { catalog, ties, fold: new Fold(catalog, ties, window) };
}

function caption(events: EventSpec[], window?: TimeWindow, other?: TimeWindow): string {
  return captionOf(ground(events, window), 0, other);
}

/** So many meetings of Egypt and Haftar in a year. */
function meetings(y: number, n: number, more: Partial<EventSpec> = {}): EventSpec[] {
  return Array.from({ length: n }, (_, i) => ({
    label: `Meeting ${i + 1} of ${y}`,
    when: `${y}-0${i + 1}`,
    document: `of-${y}`,
    ...more,
  }));
}

test("more reports than in the window before are up from, fewer down from, as many unchanged at", () => {
  expect(caption([...meetings(2016, 2), ...meetings(2017, 5)])).toBe(
    "2017: Egypt – Haftar: 5 reported consultations, up from 2; 1 article (1 before).",
  );
  expect(caption([...meetings(2016, 4), ...meetings(2017, 1)])).toContain(
    "1 reported consultation, down from 4; 1 article (1 before).",
  );
  expect(caption([...meetings(2016, 3), ...meetings(2017, 3)])).toContain("unchanged at 3");
});

test("planned, alleged and imprecisely dated ones stand beside the reported, in words of their own", () => {
  expect(
    caption([
      ...meetings(2016, 1),
      ...meetings(2017, 3),
      ...meetings(2017, 2, { status: "planned" }),
      { when: "2017-12/2018-01", type: "AID" },
      { when: "[2017-12-20..2018-01-05]", type: "AID" },
    ]),
  ).toContain("(+2 planned or alleged, +1 perhaps in this window)");
});

test("a type is named where all is of it, and standing states are told apart", () => {
  const aid = meetings(2017, 3, { type: "AID" });
  expect(caption([...aid, ...meetings(2016, 1, { type: "AID" })])).toContain(
    "3 reported acts of aid, up from 1;",
  );
  expect(caption([...aid, ...meetings(2016, 1)])).toContain("3 reports of all kinds, up from 1;");
  expect(caption([...meetings(2016, 1), ...aid, ...meetings(2017, 1)])).toContain(
    "4 reports of all kinds, up from 1",
  );
  expect(caption([...meetings(2016, 1), ...meetings(2017, 3, { status: "ongoing" })])).toContain(
    "3 reports of all kinds, all standing, up from 1",
  );
});

test("under three events on both sides they are listed and no trend is said", () => {
  expect(caption([...meetings(2016, 1, { status: "planned" }), ...meetings(2017, 2)])).toBe(
    "2017: Egypt – Haftar: Meeting 1 of 2017; Meeting 2 of 2017; in 2016: Meeting 1 of 2016 (planned); 1 article (1 before).",
  );
  expect(caption([...meetings(2016, 2), ...meetings(2017, 2)])).not.toMatch(/up|down|unchanged/);
});

test("a window that no article speaks of is silence, and no trend is measured against it", () => {
  expect(caption(meetings(2016, 4))).toBe("No article here speaks of 2017.");
  expect(caption([...meetings(2017, 4), ...meetings(2019, 1)], year(2019))).toBe(
    "2019: Egypt – Haftar: Meeting 1 of 2019; 1 article; no article here speaks of 2018.",
  );
});

test("where articles speak and the tie is not among it, it is not mentioned", () => {
  const others = [
    { when: "2016-03", who: "russia un" },
    { when: "2017-03", who: "russia un" },
  ];
  expect(caption([...meetings(2016, 4), ...others])).toBe(
    "2017: Egypt – Haftar: not mentioned in this window; in 2016: 4 reported consultations; 1 article.",
  );
  expect(caption([...meetings(2017, 4), ...others])).toBe(
    "2017: Egypt – Haftar: 4 reported consultations; not mentioned in 2016; 1 article.",
  );
  expect(caption([...meetings(2019, 1), ...others])).toBe(
    "2017: Egypt – Haftar: not mentioned in this window; not mentioned in 2016.",
  );
});

test("nothing is compared with a time before the extent, nor by a cumulative window", () => {
  expect(caption(meetings(2016, 4), year(2016))).toBe(
    "2016: Egypt – Haftar: 4 reported consultations; 1 article.",
  );
  const window = { from: Number.NEGATIVE_INFINITY, to: dayOf(2018) };
  expect(caption(meetings(2017, 4), window)).toBe(
    "Up to the end of 2017: Egypt – Haftar: 4 reported consultations; 1 article.",
  );
});

test("a named window is named, and one of another length makes no trend", () => {
  const events = [...meetings(2016, 4), ...meetings(2019, 5)];
  expect(caption(events, year(2019), year(2016))).toBe(
    "2019: Egypt – Haftar: 5 reported consultations, up from 4 in 2016; 1 article (1 in 2016).",
  );
  expect(caption(events, year(2019), year(2016, 2017))).toBe(
    "2019: Egypt – Haftar: 5 reported consultations; in 2016–2017: 4 reported consultations; 1 article (1 in 2016–2017).",
  );
});

test("another filter makes another caption, and what it hides is not called unmentioned", () => {
  const { catalog, ties, fold } = ground([
    ...meetings(2016, 4),
    ...meetings(2017, 4),
    ...meetings(2017, 1, { type: "AID" }),
  ]);
  const told = (documents: string[] | null, types: "AID"[] | null = null) => {
    fold.filter(passingOf(catalog, { types, stances: null, statuses: null, documents }));
    fold.ticked = documents;
    return captionOf({ catalog, ties, fold }, 0);
  };
  expect(told(null)).toContain("5 reports of all kinds, up from 4; 1 article (1 before).");
  expect(told(["of-2017"])).toBe(
    "2017: Egypt – Haftar: 5 reports of all kinds; 4 events in 2016 hidden by the filters; 1 article.",
  );
  expect(told(["of-2016"])).toContain("5 events in this window hidden by the filters; in 2016: 4");
  expect(told(null, ["AID"])).toContain("Meeting 1 of 2017; 4 events in 2016 hidden");
});

test("a whole window is told in the words of every other place", () => {
  expect(
    windowCaption(ground([...meetings(2017, 2), ...meetings(2017, 1, { status: "alleged" })])),
  ).toBe("2017: 2 reported; 1 planned or alleged; in 1 article.");
  expect(windowCaption(ground(meetings(2016, 2)))).toBe("No article here speaks of 2017.");
});

test("of the shipped dataset every caption says its own counts, and none a banned word", () => {
  const catalog = shippedCatalog();
  const ties = tiesOf(catalog, BLOCS);
  for (let y = 2016; y <= 2020; y++) {
    const fold = new Fold(catalog, ties, year(y));
    for (const [tie] of ties.ties.entries()) {
      const text = captionOf({ catalog, ties, fold }, tie);
      expect(text).not.toMatch(
        /strengthened|aligned|backed\b(?! gov)|shifted|\bnone\b|\b0 |\bended\b|\blost\b|undefined|NaN|;;|; ;/i,
      );
      const { reported } = tieCounts(fold, ties, tie);
      const told = /^[^:]+: [^:]+: (\d+) report/.exec(text)?.[1];
      if (told) expect(Number(told)).toBe(reported);
      if (reported > 0 && eventsInTie(catalog, fold, ties, tie).length > 2)
        expect(told).toBe(String(reported));
    }
  }
});

test("of several ties a silent window before is said once", () => {
  const { catalog, ties, fold } = ground([
    ...meetings(2017, 4),
    ...meetings(2017, 1, { who: "egypt russia" }),
  ]);
  const silence = "no article here speaks of 2016";
  const text = captionsOf({ catalog, ties, fold }, [0, 1]);
  expect(text.split(silence)).toHaveLength(2);
  expect(text).toMatch(/Egypt – Russia: Meeting 1 of 2017; 1 article; no article .* 2016\.$/);
});
