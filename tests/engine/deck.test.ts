import { expect, test } from "vitest";
import { eventsOfActor } from "../../src/engine/counts.ts";
import { narrowSpan } from "../../src/engine/coverage.ts";
import { deckOf, deckSources, stepOfView, stepSlide } from "../../src/engine/deck.ts";
import { roughMeasure } from "../../src/engine/drawing-texts.ts";
import { SLIDE, slideDrawing, slideOf } from "../../src/engine/slide.ts";
import { shownStep } from "../../src/engine/story.ts";
import { blockHeight } from "../../src/engine/text-blocks.ts";
import { STANCES } from "../../src/model/plover.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const story = catalog.dataset.stories[0];
if (!story) throw new Error("The shipped dataset has no story: this test needs one.");
const deck = deckOf(catalog, story);

test("a slide for each step, and before a question one that hides what is to be guessed", () => {
  const ids = story.steps.flatMap(({ id, predict }) => (predict ? [`${id}-question`, id] : [id]));
  expect(deck.map(({ id }) => id)).toEqual(ids);
  const asks = deck.find(({ id }) => id.endsWith("-question"));
  const drawn = asks && slideOf(asks.content, roughMeasure);
  expect(drawn?.marks.filter(({ layer }) => layer === "ribbons" || layer === "beads")).toEqual([]);
  expect(asks?.alt).not.toMatch(/\d+ reported/);
});

test("the strip of time and the sources give no answer away either", () => {
  const asks = deck.find(({ id }) => id === "guess-2017-question");
  if (!asks) throw new Error("The shipped story asks nothing.");
  const { marks } = slideOf(asks.content, roughMeasure);
  const frame = marks.find(({ part }) => part === "strip-window-0");
  if (frame?.shape !== "rect") throw new Error("The strip frames no window.");
  const [left, right] = [frame.x - frame.w / 2, frame.x + frame.w / 2];
  const beads = marks.flatMap((mark) =>
    mark.part === "strip" && mark.shape === "ellipse" ? [mark.x] : [],
  );
  expect(beads.length).toBeGreaterThan(20);
  expect(beads.filter((x) => x > left && x < right)).toEqual([]);
  const hatched = marks.flatMap((mark) =>
    mark.shape === "path" && mark.part.startsWith("strip-hatch") ? mark.lines.flat() : [],
  );
  expect(hatched.filter(({ x }) => x > left && x < right)).toEqual([]);
  const texts = marks.flatMap((mark) => (mark.shape === "text" ? mark.lines : []));
  expect(texts).toContain("?");
  expect(texts.join(" ")).not.toContain("no article");
  expect(asks.content.sources).toBe("Silence is not zero.");
});

test("the slide of an answer says what the question counts, and what of it no quote tells", () => {
  const asks = deck.find(({ id }) => id === "guess-2017-question");
  const told = deck.find(({ id }) => id === "guess-2017");
  expect(told?.content.sub).toBe("2017: 3 reported meetings and receptions, in 1 article.");
  expect(told?.content.more).toBe(
    "1 more: Al-Nadoori greets Hegazy at Benina Airport, Wed 17 May 2017",
  );
  const texts = told && slideOf(told.content, roughMeasure).blocks;
  expect(texts?.find(({ name }) => name === "more")).toBeDefined();
  expect(asks?.content.more).toBe("");
});

test("what is said before a question is answered stands on its slide, the answer on the next", () => {
  const asks = deck.find(({ id }) => id === "guess-2017-question");
  const told = deck.find(({ id }) => id === "guess-2017");
  expect(asks?.notes).toMatch(/write down a number.*The next slide shows the answer\.$/s);
  expect(asks?.notes).not.toContain("3 reported");
  expect(told?.notes).toMatch(
    /^2017: 3 reported meetings and receptions, in 1 article\.\n\nNow the sentences/,
  );
});

test("a quote's rule has the stance of what it speaks for, of a contrary one too", () => {
  const told = deck.find(({ id }) => id === "arms-contested");
  expect(told?.content.quotes.map(({ stance }) => STANCES[stance])).toEqual([
    "verbal-conflict",
    "verbal-cooperation",
  ]);
});

test("under a slide that says no article speaks nothing says so again", () => {
  for (const { id, content } of deck)
    expect(/Silence is not zero/.test(content.sources), id).toBe(id !== "silence-2018");
});

test("a chevron stands on a strand only while an act of one upon the other is in the window", () => {
  const ways = (id: string) => {
    const content = deck.find((slide) => slide.id === id)?.content;
    const marks = content ? slideOf(content, roughMeasure).marks : [];
    return marks.filter(({ subject, part }) => {
      return subject?.id === "egypt~haftar-lna" && part === "strand-1-way";
    }).length;
  };
  expect(ways("cairo-2016")).toBe(1);
  expect(ways("guess-2017")).toBe(0);
  expect(ways("tripoli-2019")).toBe(1);
  expect(ways("benghazi-2020")).toBe(0);
});

test("nothing on a slide stands outside it, its names are at least 40 px and its headline 48 px", () => {
  for (const { id, content } of deck) {
    const slide = slideOf(content, roughMeasure);
    expect(slide.blocks[0]?.face.size, id).toBeGreaterThanOrEqual(48);
    for (const mark of slideDrawing(slide, roughMeasure).marks) {
      if (mark.shape === "text") {
        expect(mark.x, id).toBeGreaterThanOrEqual(0);
        expect(mark.y, id).toBeGreaterThan(0);
        expect(mark.y, id).toBeLessThan(SLIDE.height);
      }
      if (mark.shape === "text" && mark.part === "name")
        expect(mark.face.size, `${id} ${mark.lines.join(" ")}`).toBeGreaterThanOrEqual(40);
    }
    expect(content.quotes.length, id).toBeLessThanOrEqual(2);
  }
});

test("captions and sources are read in the back row, on two lines at most", () => {
  for (const { id, content } of deck) {
    const { blocks } = slideOf(content, roughMeasure);
    const block = (name: string) => blocks.find((one) => one.name === name);
    const [sub, sources] = [block("sub"), block("sources")];
    expect(sub?.face.size, id).toBeGreaterThanOrEqual(28);
    if (sub?.lines.length === 1) expect(sub.face.size, id).toBe(32);
    expect(sources?.face.size, id).toBe(24);
    for (const one of [sub, sources]) expect(one?.lines.length, id).toBeLessThanOrEqual(2);
    const bottom = (sources?.top ?? 0) + blockHeight(sources ?? { lines: [], leading: 0 });
    expect(bottom, id).toBeLessThan(SLIDE.height - 8);
  }
});

test("what the slide's picture says in words is what the step counts", () => {
  const told = deck.find(({ id }) => id === "cairo-2016");
  expect(told?.alt).toContain(
    "Egypt – Haftar / LNA: 7 reported, of them 4 standing; 6 planned or alleged; 2 perhaps in this window",
  );
  const silent = deck.find(({ id }) => id === "silence-2018");
  expect(silent?.alt).toContain("no article here speaks of 2018");
});

test("the beads of a marked tie are the events of its window", () => {
  const { content } = deck.find(({ id }) => id === "guess-2017") as (typeof deck)[0];
  const { marks } = slideOf(content, roughMeasure);
  const beads = marks.filter(({ layer, part }) => layer === "beads" && part === "bead-ring");
  expect(new Set(beads.map(({ subject }) => subject?.id)).size).toBe(3);
});

test("the strip of time leaves out no event that is closely dated, and none stands beside it", () => {
  const [{ content }] = deck as [(typeof deck)[0]];
  const { marks } = slideOf(content, roughMeasure);
  const beads = marks.filter(({ part }) => part === "strip");
  const { from, to } = catalog.extent;
  const closely = catalog.events.filter((_, i) => {
    const span = narrowSpan(catalog, i);
    return span && span.from >= from && span.to <= to;
  });
  expect(beads).toHaveLength(closely.length);
  const ys = beads.map((bead) => ("y" in bead ? bead.y : 0));
  expect(Math.min(...ys)).toBeGreaterThan(902);
  expect(Math.max(...ys)).toBeLessThan(964);
});

test("a view with more actors than can be read says how many it shows", () => {
  const view = { headline: "All", highlight: { ties: [], events: [] }, fit: [], evidence: [] };
  const slide = stepSlide(catalog, shownStep(catalog, stepOfView(view)));
  expect(slide.content.actors).toHaveLength(8);
  expect(slide.content.sub).toMatch(/ The picture shows 8 of \d+ actors\.$/);
});

test("who takes part in what a slide quotes is on it, and nobody of whom its window tells nothing", () => {
  const event = catalog.dataset.events.find(({ label }) =>
    label.endsWith("offensives against Daesh"),
  );
  const view = { headline: "2016", highlight: { ties: [], events: [] }, fit: [] };
  const step = { ...stepOfView({ ...view, evidence: [event?.id ?? ""] }), t: "2016" };
  const shown = shownStep(catalog, step);
  const { content } = stepSlide(catalog, shown);
  expect(content.quotes).toHaveLength(1);
  const names = content.actors.map((actor) => catalog.actors[actor]?.id);
  expect(names.slice(0, 2).sort()).toEqual(["daesh", "haftar-lna"]);
  expect(names).toHaveLength(8);
  for (const actor of content.actors) {
    const { fold, ties } = shown.ground;
    expect(eventsOfActor(catalog, fold, ties, actor), names.join()).not.toEqual([]);
  }
});

test("the sources at the end are those of the slides, each once", () => {
  const sources = deckSources(catalog, deck);
  expect(new Set(sources).size).toBe(sources.length);
  expect(sources).toHaveLength(5);
});
