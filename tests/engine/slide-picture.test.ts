import { expect, test } from "vitest";
import { stepOfView, stepSlide } from "../../src/engine/deck.ts";
import { roughMeasure } from "../../src/engine/drawing-texts.ts";
import type { Mark, TextMark } from "../../src/engine/marks.ts";
import { SLIDE, slideOf } from "../../src/engine/slide.ts";
import { shownStep } from "../../src/engine/story.ts";
import type { StoryStep } from "../../src/model/story.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const PLAIN = { headline: "A view", highlight: { ties: [], events: [] }, fit: [], evidence: [] };
const BEAD = 26;

function marksOf(view: Partial<StoryStep>): Mark[] {
  const step = { ...stepOfView(PLAIN), ...view };
  return slideOf(stepSlide(catalog, shownStep(catalog, step)).content, roughMeasure).marks;
}

const levels = ["blocs", "institutions", "everyone"] as const;
const views = [
  ...levels.flatMap((level) =>
    ["2016..2020", "2016", "2017", "2019", "2020"].map((t) => ({ level, t })),
  ),
  { t: "2016..2020", cmp: "2016~2017" },
  { t: "2016..2020", cmp: "2017~2019" },
].map((view) => ({ name: JSON.stringify(view), marks: marksOf(view) }));

function boxOf({ x, y, lines, face, step, align }: TextMark) {
  const width = Math.max(...lines.map((line) => roughMeasure(line, face)));
  const left = align === "left" ? x : x - width / 2;
  const top = y - face.size / 2;
  return { left, right: left + width, top, bottom: top + face.size + step * (lines.length - 1) };
}

test("the names of a view's slide are read at the back of a room, keep apart, and stand on the slide", () => {
  for (const { name, marks } of views) {
    const names = marks.filter((mark) => mark.shape === "text" && /^name(-2)?$/.test(mark.part));
    const boxes = names.map((mark) => boxOf(mark as TextMark));
    for (const mark of names) expect((mark as TextMark).face.size, name).toBeGreaterThanOrEqual(36);
    boxes.forEach((p, i) => {
      expect(p.left, name).toBeGreaterThanOrEqual(0);
      expect(p.right, name).toBeLessThanOrEqual(SLIDE.width);
      const near = boxes.slice(i + 1).filter((q) => {
        const apart = p.right + 8 < q.left || q.right + 8 < p.left;
        return !apart && p.top < q.bottom && q.top < p.bottom;
      });
      expect(near, name).toEqual([]);
    });
  }
});

test("no strand of a view's slide is shorter than a bead, so that none floats", () => {
  for (const { name, marks } of views) {
    for (const mark of marks) {
      if (mark.shape !== "path" || !/^strand-\d-casing/.test(mark.part)) continue;
      const points = mark.lines.flat();
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const [w, h] = [xs, ys].map((all) => Math.max(...all) - Math.min(...all)) as [number, number];
      expect(Math.hypot(w, h), `${name} ${mark.subject?.id}`).toBeGreaterThan(BEAD);
    }
  }
});

test("who stands outside the bloc it belongs to says which that is", () => {
  const said = marksOf({ level: "everyone", t: "2019" }).flatMap((mark) =>
    mark.shape === "text" && mark.part === "name" ? [mark.lines.join(" ")] : [],
  );
  expect(said).toContain("Sisi (Egypt)");
});

test("two windows show the four actors of whom most is told, with room for what lies between them", () => {
  for (const cmp of ["2016~2019", "2016~2017", "2019~2020"]) {
    const names = marksOf({ t: "2016..2020", cmp }).filter(({ part }) => part === "name");
    expect(names, cmp).toHaveLength(4);
  }
  const lengths = marksOf({ t: "2016..2020", cmp: "2016~2019" }).flatMap((mark) => {
    if (mark.shape !== "path" || !/^strand-\d-casing/.test(mark.part)) return [];
    if (mark.subject?.id !== "egypt~haftar-lna") return [];
    const xs = mark.lines.flat().map(({ x }) => x);
    return [Math.max(...xs) - Math.min(...xs)];
  });
  expect(lengths.length).toBeGreaterThan(2);
  expect(Math.min(...lengths)).toBeGreaterThan(600);
});
