import { activeActors } from "./activity.ts";
import type { Catalog } from "./catalog.ts";
import { drawingOf } from "./drawing.ts";
import { nameMark } from "./drawing-texts.ts";
import type { Fold } from "./fold.ts";
import { layoutOf } from "./layout.ts";
import { lookOf, type Mark, type TextMark } from "./marks.ts";
import { movedMarks } from "./moved-marks.ts";
import { type Measure, namesOf, placeNames } from "./names.ts";
import type { Layout, PlacedActor } from "./places.ts";
import { faceOf } from "./plate.ts";
import { type LaidOut, sceneOf } from "./scene.ts";
import { dateLabels } from "./slide-dates.ts";
import { isWhole } from "./slide-hubs.ts";
import { SLIDE_NAME, slideLayout } from "./slide-layout.ts";
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
const TIES: ReadonlySet<Mark["layer"]> = new Set(["ribbons", "beads", "figures"]);

type Area = { x: number; y: number; width: number; height: number };

/** The pictures of a slide one above the other, in an area of slide px. */
export function pictureMarks(content: SlideScene, area: Area, measure: Measure): Mark[] {
  const { pictures } = content;
  const high = area.height / pictures.length;
  return pictures.flatMap((picture, i) => {
    const own = { ...area, y: area.y + i * high, height: high - (pictures.length > 1 ? 18 : 0) };
    const marks = oneMarks(content, picture, own, measure);
    // What is the same in both pictures needs two names, so that each keeps its own from slide to slide.
    return i === 0 ? marks : marks.map((mark) => ({ ...mark, part: `${mark.part}-${i + 1}` }));
  });
}

function oneMarks(
  { catalog, actors, marked, veiled }: SlideScene,
  { label, ties, fold }: SlidePicture,
  area: Area,
  measure: Measure,
): Mark[] {
  const room = label === "" ? 0 : LABEL_ROOM;
  const stage = stageOf(catalog);
  const many = actors.length > MOST_LARGE;
  const sheet = { width: (area.width - room) / K, height: area.height / K };
  const layout = many ? stage : slideLayout(catalog, stage, actors, sheet);
  const k = Math.min((area.width - room) / layout.width, area.height / layout.height);
  const laid = laidOut(catalog, ties, layout);
  const strength = strengthOf(ties, marked);
  const drawing = drawingOf(laid, fold, { measure, strength });
  const shapes = drawing.marks.filter(
    ({ layer }) => layer !== "names" && !(veiled && TIES.has(layer)),
  );
  const names = many
    ? roomyNames(laid, fold, LEAST_NAME / k, measure)
    : [...layout.actors.values()].map((placed) => nameOf(catalog, placed));
  const dates = many || veiled ? [] : dateLabels(laid, fold, marked.events, measure);
  const x = area.x + room + (area.width - room - layout.width * k) / 2;
  const y = area.y + (area.height - layout.height * k) / 2;
  const window: Mark[] =
    room > 0
      ? [
          {
            ...lookOf("names", null, "window", { fill: "ink" }),
            shape: "text",
            x: area.x,
            y: area.y + area.height / 2,
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
