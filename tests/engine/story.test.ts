import { expect, test } from "vitest";
import { passingOf } from "../../src/engine/filter.ts";
import { stepGround } from "../../src/engine/step-ground.ts";
import { shownStep } from "../../src/engine/story.ts";
import { storyStepSchema } from "../../src/model/story.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  focus: ["egypt", "lna", "russia"],
  affiliations: [
    { member: "sisi", of: "egypt" },
    { member: "haftar", of: "lna" },
  ],
  documents: [
    { id: "first", publisher: "Observer", published: "2016-06-27" },
    {
      id: "second",
      publisher: "Marsad",
      title: "Arms",
      url: "https://marsad.example/1",
      published: { edtf: "2016-12-07", basis: "external", note: "In the page’s address." },
    },
    { id: "third", publisher: "Monitor", published: "2017-05-18" },
  ],
  events: [
    { id: "visit", when: "2016-06", who: "sisi haftar", document: "first" },
    {
      id: "arms",
      when: "2016-07",
      who: "source:russia target:haftar",
      type: "REJECT",
      status: "alleged",
      evidence: [
        { document: "second", exact: "Russia refused." },
        { document: "second", exact: "Later, that Russia agreed.", stance: "contradicts" },
      ],
    },
    { id: "meeting", when: "2017-05", who: "sisi haftar", document: "third" },
    { id: "supper", when: "2017-06", who: "sisi haftar", document: "third" },
  ],
});

const shown = (step: object) =>
  shownStep(catalog, storyStepSchema.parse({ id: "s", headline: "A step", ...step }));
const quoted = (step: object) => shown(step).quotes.map(({ exact }) => exact);

test("a step is counted in its window, at its level, through its filters", () => {
  const { ground } = shown({ t: "2017", level: "everyone", documents: ["first"] });
  expect(ground.fold.window).toEqual(ground.window);
  expect(ground.depth.level).toBe("everyone");
  expect([...ground.fold.passing]).toEqual([1, 0, 0, 0]);
  expect(ground.fold.ticked).toEqual(["first"]);
});

test("a cumulative step counts all up to its end and keeps the window it asks for", () => {
  const { ground } = shown({ t: "2017", mode: "cumulative" });
  expect(ground.fold.window).toEqual({ from: Number.NEGATIVE_INFINITY, to: ground.window.to });
});

test("ties and actors are found as they stand at the step's level, in either order", () => {
  const key = (step: object) => {
    const { ties, ground } = shown(step);
    return ties.map((tie) => ground.ties.ties[tie]?.key);
  };
  const highlight = { ties: ["haftar~sisi", "lna~egypt", "egypt~russia"] };
  expect(key({ highlight })).toEqual(["egypt~lna"]);
  expect(key({ highlight, level: "everyone" })).toEqual(["sisi~haftar"]);
  expect(shown({ fit: ["sisi", "egypt", "lna"] }).fit.map((at) => catalog.actors[at]?.id)).toEqual([
    "egypt",
    "lna",
  ]);
});

test("at most two quotes stand beside a step, of its own evidence before anything else", () => {
  expect(quoted({ evidence: ["visit", "meeting", "supper"] })).toHaveLength(2);
  expect(quoted({ evidence: ["supper"], highlight: { events: ["visit"] } })).toEqual([
    "It is said that Event supper.",
  ]);
  expect(quoted({ highlight: { events: ["visit"], ties: ["egypt~lna"] } })).toEqual([
    "It is said that Event visit.",
  ]);
  expect(quoted({ t: "2017", highlight: { ties: ["egypt~lna"] } })).toHaveLength(2);
  expect(quoted({ t: "2017" })).toEqual([]);
});

test("of a contested event both sides are quoted or none", () => {
  const both = ["Russia refused.", "Later, that Russia agreed."];
  expect(quoted({ evidence: ["arms"] })).toEqual(both);
  expect(quoted({ evidence: ["arms", "visit"] })).toEqual(both);
  expect(quoted({ evidence: ["visit", "arms", "supper"] })).toEqual([
    "It is said that Event visit.",
    "It is said that Event supper.",
  ]);
});

test("the source line names the articles behind what is shown, by publisher and year", () => {
  const line = (step: object) => shown(step).sources;
  expect(line({ t: "2016" })).toBe("Sources: Observer 2016, Marsad 2016");
  expect(line({ t: "2016", evidence: ["visit"] })).toBe("Sources: Observer 2016, Marsad 2016");
  expect(line({ t: "2016", highlight: { ties: ["lna~russia"] } })).toBe("Sources: Marsad 2016");
  expect(line({ t: "2017", cmp: "2016~2017", highlight: { ties: ["egypt~lna"] } })).toBe(
    "Sources: Observer 2016, Monitor 2017",
  );
});

test("a silent step says so in its caption, and its source line names what was read", () => {
  const { caption, sources, silent, documents, quotes } = shown({
    t: "2018",
    highlight: { ties: ["egypt~lna"] },
  });
  expect(silent).toBe(true);
  expect(quotes).toEqual([]);
  expect(caption).toBe("No article here speaks of 2018.");
  expect(sources).toBe("Read: Observer 2016, Marsad 2016, Monitor 2017");
  expect(documents).toEqual([0, 1, 2]);
});

test("citations give publisher, title, date, what the date rests on, and address", () => {
  expect(shown({ t: "2016" }).citations).toEqual([
    "Observer, “Title of first”, 27 Jun 2016.",
    "Marsad, “Arms”, 7 Dec 2016 (date from the page’s address), https://marsad.example/1.",
  ]);
});

test("a caption is the author's own, or one sentence for each tie, or for the whole window", () => {
  expect(shown({ caption: { auto: false, text: "My words." } }).caption).toBe("My words.");
  expect(shown({ caption: { auto: false } }).caption).toBe("");
  expect(shown({ t: "2016", highlight: { ties: ["egypt~lna", "lna~russia"] } }).caption).toBe(
    "2016: Egypt – Lna: Event visit; 1 article. 2016: Lna – Russia: Event arms (alleged); 1 article.",
  );
  expect(shown({ t: "2017", caption: { auto: true, text: "Not shown" } }).caption).toBe(
    "2017: 2 reported; in 1 article.",
  );
  expect(
    shown({ t: "2016..2017", cmp: "2016~2017", highlight: { ties: ["egypt~lna"] } }).caption,
  ).toContain("2017: Egypt – Lna: Event meeting; Event supper; in 2016: Event visit");
});

test("with other filters the same step is told anew", () => {
  const step = storyStepSchema.parse({ id: "s", headline: "A step", t: "2017" });
  const ground = stepGround(catalog, step);
  ground.fold.filter(
    passingOf(catalog, { types: ["AID"], stances: null, statuses: null, documents: null }),
  );
  expect(shownStep(catalog, step, ground).caption).toBe("2017: 0 of 2 events pass the filter.");
});
