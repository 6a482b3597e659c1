import type { Catalog } from "./catalog.ts";
import { crampedTitle } from "./cramped-title.ts";
import { type Label, LINE } from "./footprint.ts";
import { hullSide, type Point } from "./geometry.ts";
import type { Face, Paint } from "./marks.ts";
import {
  inView,
  type Measure,
  type Name,
  type NameView,
  type PlacedName,
  widthOf,
} from "./name.ts";
import { Occupied } from "./occupied.ts";
import { blocsOf } from "./rollup.ts";
import type { LaidOut } from "./scene.ts";

/** No name is smaller than this where it is shown, in css px. */
const SMALLEST = 10.5;
const SMALLEST_TITLE = 11;
/** Below so many css px per scene px a drawing is a picture of its shape alone. */
const SMALLEST_MAP = 0.3;
const TITLE_SPACING = 0.13;
const HALO = 3;
const MOST = 400;
/** Names whose signs lie farther off the picture are not considered, in css px. */
const OFF = 120;
/** After a member's name that could not shrink, before the next one's sign, in css px. */
const APART = 5;
/** Between a name and the edge of the picture, in css px. */
const EDGE = 2;

/** The names of a scene, and for a bloc in focus without members a line that says so. */
export function namesOf({ catalog, scene, ties }: LaidOut): Name[] {
  const focal = new Set(catalog.dataset.focus.flatMap((id) => catalog.actorOf.get(id) ?? []));
  const hulls = new Map(scene.hulls.map((hull) => [hull.actor, hull]));
  const shown = new Set(ties.shown);
  const open = new Set(
    scene.actors.flatMap(({ actor, bloc, tied }) => (tied && bloc !== actor ? [bloc] : [])),
  );
  const names = scene.actors.map(({ actor, label, bloc, x, y, r }): Name => {
    const kind = hulls.has(actor) ? "title" : bloc >= 0 && hulls.has(bloc) ? "member" : "outer";
    const crossed = kind === "outer" || open.has(bloc);
    const sign = { x, y, r };
    const room = kind === "outer" ? null : (hulls.get(bloc) ?? null);
    const stands = { focal: focal.has(actor), tied: shown.has(actor) };
    return { actor, label, sign, kind, ...stands, crossed, room };
  });
  // Where two weigh the same, who is told of more comes first.
  names.sort((p, q) => (catalog.rank[p.actor] ?? 0) - (catalog.rank[q.actor] ?? 0));
  const peopled = peopledBlocs(catalog);
  for (const [actor, hull] of hulls) {
    const { title, x } = hull;
    if (peopled.has(actor)) continue;
    const label: Label = {
      ...title,
      x,
      y: title.y + 25,
      size: 11.5,
      lines: ["no member named"],
    };
    const sign = { x, y: title.y, r: 0 };
    const stands = { focal: false, tied: false, crossed: false };
    names.push({ actor, label, sign, kind: "aside", ...stands, room: hull });
  }
  return names;
}

/** Blocs of which any event names a member, whether this sheet shows it or not. */
function peopledBlocs(catalog: Catalog): Set<number> {
  const { blocOf } = blocsOf(catalog);
  const named = catalog.events.flatMap(({ participants }) =>
    participants.flatMap(({ actor }) => catalog.actorOf.get(actor) ?? []),
  );
  return new Set(named.flatMap((actor) => (blocOf[actor] === actor ? [] : [blocOf[actor] ?? -1])));
}

/**
 * Finds room for names. Where two would meet, or one would cover another's sign, the one that matters less is left out.
 * `active`: per actor (position), 1 where it stands in some event of the window.
 */
export function placeNames(
  names: readonly Name[],
  active: Uint8Array,
  view: NameView,
  measure: Measure,
): PlacedName[] {
  const occupied = new Occupied();
  const blocs = new Occupied();
  const wanted = names
    .filter(({ sign }) => isNear(sign, view))
    .map((name) => ({ name, weight: weightOf(name, active) }))
    .sort((p, q) => q.weight - p.weight)
    .slice(0, MOST);
  for (const { name } of wanted) {
    const { x, y } = inView(view, name.sign);
    const r = name.sign.r * view.k;
    if (r > 0) occupied.take(x - r, y - r, 2 * r, 2 * r, name.actor);
  }
  const titles = wanted.flatMap(({ name }) => (name.kind === "title" ? [name] : []));
  const way = titleWay(titles, view, measure);
  return wanted.flatMap(({ name }) => {
    const first = placedName(name, active, view);
    const { placed, width } =
      name.kind === "title"
        ? titleIn(way, name, first, view, measure)
        : keptIn(name, first, view, measure);
    const { lines, face, align, step, actor, x, y } = placed;
    const left = align === "left" ? x : x - width / 2;
    const grown = shrunk(name, view) < face.size;
    const whole = name.kind === "title" && view.size === null;
    const cramped = grown && !whole && leavesRoom(name, { left, y, width }, view);
    const gap = grown && name.kind === "member" ? APART : 0;
    const room = { top: y - face.size / 2, width: width + gap, height: lines.length * step };
    const free = !cramped && occupied.take(left, room.top, room.width, room.height, actor);
    const kept = grown && name.kind === "title" && !whole;
    const set = free ? placed : kept && crampedTitle(name, placed, view, measure, occupied, blocs);
    if (!set) return [];
    if (name.kind === "title") hold(set, measure, [occupied, blocs]);
    return [set];
  });
}

/** Takes the room of a bloc's name, which stands whatever it meets. */
function hold(placed: PlacedName, measure: Measure, grounds: readonly Occupied[]): void {
  const { lines, face, align, step, actor, x, y } = placed;
  const width = widthOf(placed, measure);
  const left = align === "left" ? x : x - width / 2;
  for (const ground of grounds)
    ground.hold(left, y - face.size / 2, width, lines.length * step, actor);
}

/** A name outside the blocs moves along its sign, or to the sign's other side, rather than be cut by the picture's edge. */
function keptIn(name: Name, placed: PlacedName, view: NameView, measure: Measure) {
  const width = widthOf(placed, measure);
  const { size } = view;
  const sign = inView(view, name.sign);
  const seen = size && sign.x >= 0 && sign.y >= 0 && sign.x <= size.width && sign.y <= size.height;
  if (!seen || name.kind !== "outer" || placed.align !== "center") return { placed, width };
  const half = width / 2;
  const inward = Math.min(Math.max(placed.x, half + EDGE), size.width - half - EDGE);
  const x = Math.min(Math.max(inward, sign.x - half), sign.x + half);
  const rest = (placed.lines.length - 1) * placed.step;
  const across = 2 * sign.y - placed.y - rest;
  const letters = placed.face.size / 2;
  const cut = (y: number) => y < letters || y + rest + letters > size.height;
  const y = cut(placed.y) && !cut(across) ? across : placed.y;
  return { placed: { ...placed, x, y }, width };
}

/** How a bloc's name is set: in spaced capitals, in plain ones, or as it is written. */
const TITLE_WAYS = 3;

/** A bloc's name that could not shrink with the drawing grows away from the emblem at its left. */
function titleIn(way: number, name: Name, placed: PlacedName, view: NameView, measure: Measure) {
  const natural = (widthOf(placed, measure) * shrunk(name, view)) / placed.face.size;
  const from = placed.x - Math.min(natural, widthOf(placed, measure)) / 2;
  const face = way > 0 ? { ...placed.face, spacing: 0 } : placed.face;
  const set = { ...placed, face, lines: way > 1 ? name.label.lines : placed.lines };
  const width = widthOf(set, measure);
  return { placed: { ...set, x: from + width / 2 }, width };
}

/** The first way in which all blocs' names stay within their hulls, or the last; the same for all, so that they are alike. */
function titleWay(titles: readonly Name[], view: NameView, measure: Measure): number {
  if (view.k < SMALLEST_MAP) return 0;
  const fits = (way: number) => (name: Name) => {
    const first = placedName(name, NONE, view);
    if (shrunk(name, view) >= first.face.size) return true;
    const { placed, width } = titleIn(way, name, first, view, measure);
    return !leavesRoom(name, { left: placed.x - width / 2, y: placed.y, width }, view);
  };
  for (let way = 0; way < TITLE_WAYS - 1; way++) if (titles.every(fits(way))) return way;
  return TITLE_WAYS - 1;
}

const NONE = new Uint8Array();

/** The size that a name would have if it shrank with the drawing. */
function shrunk({ label }: Name, { k }: NameView): number {
  return label.size * k;
}

/** Whether a name would stand over the border of its hull, as it may where it could not shrink with the drawing. */
function leavesRoom(
  { room }: Name,
  { left, y, width }: { left: number; y: number; width: number },
  view: NameView,
): boolean {
  if (!room) return false;
  const inScene = (x: number) => ({ x: (x - view.x) / view.k, y: (y - view.y) / view.k });
  return [left, left + width].some((x) => hullSide(room, inScene(x)) > 0);
}

function isNear(sign: Point, view: NameView): boolean {
  if (!view.size) return true;
  const { x, y } = inView(view, sign);
  const { width, height } = view.size;
  return x > -OFF && y > -OFF && x < width + OFF && y < height + OFF;
}

function placedName(name: Name, active: Uint8Array, view: NameView): PlacedName {
  const { actor, kind, label, crossed } = name;
  const title = kind === "title";
  const { k, scale = 1, least = title ? SMALLEST_TITLE : SMALLEST } = view;
  const size = Math.max(least, label.size * k * scale);
  const step = Math.max(LINE * view.k, size * 1.12);
  const face: Face = {
    family: title || kind === "aside" ? "serif" : "sans",
    size,
    weight: title ? 600 : 400,
    italic: kind === "aside",
    spacing: title ? TITLE_SPACING * size : 0,
  };
  const width = 2 * HALO * Math.min(1, Math.max(0.7, view.k));
  return {
    actor,
    kind,
    lines: title ? label.lines.map((line) => line.toLocaleUpperCase("en")) : label.lines,
    ...spotOf(name, face, step, view),
    step,
    face,
    align: label.align,
    paint: paintOf(name, active),
    halo: crossed ? { paint: kind === "outer" ? "ground" : "hull", width } : null,
  };
}

/** Where a name's first line lies: one that could not shrink with the drawing grows away from its sign. */
function spotOf({ label, sign, kind }: Name, face: Face, step: number, view: NameView): Point {
  const { x, y } = inView(view, label);
  if (kind !== "outer" || label.align !== "center")
    return { x: kind === "title" ? x + face.spacing / 2 : x, y };
  const grown = Math.max(0, face.size - label.size * view.k) / 2;
  const rows = (label.lines.length - 1) * (step - LINE * view.k);
  return { x, y: label.y < sign.y ? y - grown - rows : y + grown };
}

function weightOf({ kind, focal, tied, actor, label }: Name, active: Uint8Array): number {
  const here = active[actor] ? 1 : 0;
  const rank = kind === "title" ? 8 : tied ? 4 : kind === "outer" ? 2 : 1;
  return rank * 2 + here * 3 + (focal ? 20 : 0) - label.size / 1000;
}

function paintOf({ kind, actor }: Name, active: Uint8Array): Paint {
  if (kind === "aside") return "ink-3";
  if (kind === "title") return "ink";
  return active[actor] ? (kind === "outer" ? "ink" : "ink-2") : "ink-3";
}
