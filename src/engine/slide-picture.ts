import { activeActors } from "./activity.ts";
import type { Catalog } from "./catalog.ts";
import { drawingOf } from "./drawing.ts";
import { nameMark } from "./drawing-texts.ts";
import type { Fold } from "./fold.ts";
import type { Label } from "./footprint.ts";
import { layoutOf } from "./layout.ts";
import { lookOf, type Mark, type TextMark } from "./marks.ts";
import { movedMarks } from "./moved-marks.ts";
import type { Measure } from "./name.ts";
import { namesOf, placeNames } from "./names.ts";
import type { Layout, PlacedActor } from "./places.ts";
import { faceOf } from "./plate.ts";
import { type LaidOut, type Scene, sceneOf } from "./scene.ts";
import { crowding } from "./slide-crowding.ts";
import { dateLabels } from "./slide-dates.ts";
import { isWhole } from "./slide-hubs.ts";
import { SLIDE_NAME, slideLayout } from "./slide-layout.ts";
import { slideNames } from "./slide-names.ts";
import { spread } from "./spread.ts";
import type { Ties } from "./ties.ts";

/** One picture of a slide; a comparison has two, each with its window as a label. */
type SlidePicture = { label: string; ties: Ties; fold: Fold };

/**
 * What the pictures of a slide show: `actors` and the ties among them. `marked` is what the headline is about (positions of
 * ties and events) and the rest steps back; empty marks nothing. `veiled`: the ties are still to be guessed.
 */
export type SlideScene = {
  catalog: Catalog;
  pictures: readonly SlidePicture[];
  actors: readonly number[];
  marked: { ties: readonly number[]; events: readonly number[] };
  veiled: boolean;
};

/** Slide px per scene px: a bead's radius is 13, a name 40. */
const K = 2.36;
const STEPPED_BACK = 0.42;
/** With more actors the stage's own picture is shown, with the names for which there is room. */
const MOST_LARGE = 9;
const LEAST_NAME = 24;
const LABEL_ROOM = 150;
const HEAD_ROOM = 56;
/** Two pictures of more actors than these may stand side by side. */
const MOST_STACKED = 3;
const BELOW = 18;
const BESIDE = 48;
const TIES: ReadonlySet<Mark["layer"]> = new Set(["ribbons", "beads", "figures"]);

type Area = { x: number; y: number; width: number; height: number };

/**
 * The pictures of a slide in an area of slide px. Two stand one above the other, or side by side where their ties have more
 * room so.
 */
export function pictureMarks(content: SlideScene, area: Area, measure: Measure): Mark[] {
  const n = content.pictures.length;
  const ways = n > 1 && content.actors.length > MOST_STACKED ? [false, true] : [false];
  const laid = ways.map((beside) =>
    content.pictures.map((picture, i) =>
      sheetOf(content, picture, partOf(area, i, n, beside), beside),
    ),
  );
  const crowded = (sheets: readonly Sheet[]) =>
    sheets.reduce((sum, { bare, picture }) => sum + crowding(bare, picture.fold), 0);
  const best = laid.reduce((p, q) => (crowded(q) < crowded(p) ? q : p));
  return best.flatMap((sheet, i) => {
    const marks = oneMarks(content, sheet, measure);
    // What is the same in both pictures needs two names, so that each keeps its own from slide to slide.
    return i === 0 ? marks : marks.map((mark) => ({ ...mark, part: `${mark.part}-${i + 1}` }));
  });
}

/** The part of an area that the i-th of n pictures has. */
function partOf(area: Area, i: number, n: number, beside: boolean): Area {
  const [wide, high] = beside ? [area.width / n, area.height] : [area.width, area.height / n];
  const [across, down] = n === 1 ? [0, 0] : beside ? [BESIDE, 0] : [0, BELOW];
  const x = area.x + (beside ? i * (wide + across / 2) : 0);
  const y = area.y + (beside ? 0 : i * high);
  return { x, y, width: wide - across / 2, height: high - down };
}

/** A picture laid out in its part of the slide, without its names; `headed` has its window above it, else at its left. */
function sheetOf(
  { catalog, actors }: SlideScene,
  picture: SlidePicture,
  whole: Area,
  headed: boolean,
) {
  const { label, ties } = picture;
  const labelled = label !== "";
  const [aside, above] = [labelled && !headed ? LABEL_ROOM : 0, headed ? HEAD_ROOM : 0];
  const area = {
    x: whole.x + aside,
    y: whole.y + above,
    width: whole.width - aside,
    height: whole.height - above,
  };
  const stage = stageOf(catalog);
  const many = actors.length > MOST_LARGE;
  const sheet = { width: area.width / K, height: area.height / K };
  const layout = many ? stage : slideLayout(catalog, ties, stage, actors, sheet);
  const k = Math.min(area.width / layout.width, area.height / layout.height);
  return { picture, whole, headed, area, many, layout, k, bare: laidOut(catalog, ties, layout) };
}

type Sheet = ReturnType<typeof sheetOf>;

function oneMarks({ catalog, marked, veiled }: SlideScene, on: Sheet, measure: Measure): Mark[] {
  const { whole, headed, area, many, layout, k, bare } = on;
  const { label, ties, fold } = on.picture;
  const labels = many ? new Map<number, Label>() : slideNames(bare, measure);
  const laid = { ...bare, scene: named(bare.scene, labels) };
  const strength = strengthOf(ties, marked);
  const drawing = drawingOf(laid, fold, { measure, strength });
  const shapes = drawing.marks.filter(
    ({ layer }) => layer !== "names" && !(veiled && TIES.has(layer)),
  );
  const names = many
    ? roomyNames(laid, fold, LEAST_NAME / k, measure)
    : [...layout.actors.values()].map((placed) =>
        nameOf(catalog, { ...placed, label: labels.get(placed.actor) ?? placed.label }),
      );
  const dates = many || veiled ? [] : dateLabels(laid, fold, marked.events, measure);
  const x = area.x + (area.width - layout.width * k) / 2;
  const y = area.y + (area.height - layout.height * k) / 2;
  const window: Mark[] = label
    ? [
        {
          ...lookOf("names", null, "window", { fill: "ink" }),
          shape: "text",
          x: whole.x,
          y: headed ? whole.y + HEAD_ROOM / 2 : whole.y + whole.height / 2,
          lines: [label],
          step: 44,
          face: faceOf("serif", 40, 500),
          align: "left",
        },
      ]
    : [];
  return [...movedMarks([...shapes, ...names, ...dates], k, x, y), ...window];
}

const stages = new WeakMap<Catalog, Layout>();

/** The stage's own layout, laid out once: a slide is drawn again with every frame of a reveal. */
function stageOf(catalog: Catalog): Layout {
  const known = stages.get(catalog) ?? layoutOf(catalog, "wide", spread);
  stages.set(catalog, known);
  return known;
}

function laidOut(catalog: Catalog, ties: Ties, layout: Layout): LaidOut {
  const scene = sceneOf(catalog, ties, layout);
  const actors = scene.actors.filter(({ actor }) => layout.actors.has(actor));
  const hubs = scene.hubs.filter(({ slot }) =>
    isWhole(ties.slots[slot], (actor) => layout.actors.has(actor)),
  );
  return { catalog, ties, scene: { ...scene, actors, hubs } };
}

/** A scene with its names where they are to stand. */
function named(scene: Scene, labels: ReadonlyMap<number, Label>): Scene {
  const actors = scene.actors.map((one) => ({ ...one, label: labels.get(one.actor) ?? one.label }));
  return { ...scene, actors };
}

function strengthOf(ties: Ties, { ties: own, events }: SlideScene["marked"]) {
  const keys = new Set(own.map((tie) => `${ties.ties[tie]?.a} ${ties.ties[tie]?.b}`));
  if (keys.size === 0) return () => 1;
  return (actors: readonly number[], event: number) => {
    if (actors.length < 2) return 1;
    if (event >= 0 && events.includes(event)) return 1;
    const [a, b] = actors;
    return keys.has(`${a} ${b}`) || keys.has(`${b} ${a}`) ? 1 : STEPPED_BACK;
  };
}

function roomyNames(laid: LaidOut, fold: Fold, least: number, measure: Measure): TextMark[] {
  const view = { k: 1, x: 0, y: 0, size: null, least };
  const active = activeActors(laid.catalog, fold);
  return placeNames(namesOf(laid), active, view, measure)
    .filter(({ kind }) => kind !== "aside")
    .map((name) => {
      const subject = { kind: "actor", id: laid.catalog.actors[name.actor]?.id ?? "" } as const;
      return nameMark(name, 1, subject, 1);
    });
}

function nameOf(catalog: Catalog, placed: PlacedActor): TextMark {
  const { actor, label, bloc } = placed;
  const outer = bloc < 0;
  const subject = { kind: "actor", id: catalog.actors[actor]?.id ?? "" } as const;
  return {
    ...lookOf("names", subject, "name", { fill: "ink", stroke: outer ? "ground" : null, width: 3 }),
    shape: "text",
    x: label.x,
    y: label.y,
    lines: label.lines,
    step: 19,
    face: faceOf("serif", SLIDE_NAME, 600),
    align: label.align,
  };
}
