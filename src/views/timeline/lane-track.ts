import type { Catalog } from "../../engine/catalog.ts";
import { type Lane, type LaneItem, laneOf } from "../../engine/lane.ts";
import { beadLook } from "../../engine/looks.ts";
import { beadReach, drawBead } from "./bead-mark.ts";
import type { DayScale } from "./day-scale.ts";
import { fadeOf } from "./hatches.ts";
import { draw } from "./svg.ts";
import type { Tracks } from "./tracks.ts";

/** Where an event's sign stands in the lane. */
export type LaneSpot = { x: number; y: number; reach: number };

const RADIUS = 3;
const BAR = 3;
const TAIL = 30;
const GROUP_WIDTH = 24;
const GROUP_HEIGHT = 12;
const GAP = 1.5;
const ARROW = 4;

/**
 * Draws the events one by one: a pill over a true interval, a dot for a day, ends that fade where they are open, an
 * arrow where a spell reaches beyond the extent, "+n" where there is no room.
 * @param over holds the "+n", which the veil outside the window does not dim.
 */
export function drawLane(
  parent: Element,
  over: Element,
  catalog: Catalog,
  passing: Uint8Array,
  scale: DayScale,
  track: NonNullable<Tracks["lane"]>,
): { lane: Lane; spots: Map<number, LaneSpot> } {
  const lane = laneOf(catalog, passing, {
    scale,
    minWidth: 2 * RADIUS + 2,
    groupWidth: GROUP_WIDTH,
    gap: GAP,
    maxRows: Math.floor((track.height - GROUP_HEIGHT) / track.pitch) + 1,
    tail: TAIL,
  });
  const middle = (row: number) => track.top + (row + 0.5) * track.pitch;
  const spots = new Map<number, LaneSpot>();
  for (const item of lane.items) {
    const spot = drawItem(parent, catalog, item, middle(item.row), scale);
    spots.set(item.event, spot);
  }
  const foot = track.top + track.height - GROUP_HEIGHT / 2;
  for (const { at: x, events, words } of lane.groups) {
    const group = draw(over, "g", { class: "lane-group" });
    const width = Math.max(GROUP_WIDTH, 10 + words.length * 6);
    const box = { x: x - width / 2, y: foot - GROUP_HEIGHT / 2, width, height: GROUP_HEIGHT };
    draw(group, "rect", { ...box, rx: GROUP_HEIGHT / 2, class: "lane-group-box" });
    draw(group, "text", { x, y: foot + 3.7 }, words);
    group.dataset.events = events.join(" ");
    for (const event of events) spots.set(event, { x, y: foot, reach: width / 2 });
  }
  return { lane, spots };
}

function drawItem(
  parent: Element,
  catalog: Catalog,
  item: LaneItem,
  y: number,
  scale: DayScale,
): LaneSpot {
  const { event, x0, x1, at: x, kind } = item;
  const look = beadLook(catalog, event);
  const stance = catalog.stances[event] as number;
  const reach = beadReach(look, RADIUS);
  const group = draw(parent, "g", { class: "lane-item" });
  group.dataset.event = String(event);
  const time = catalog.times[event];
  const early = time !== undefined && time.earliest < catalog.extent.from;
  const late = time !== undefined && time.latest >= catalog.extent.to;
  const [from, to] = [Math.max(x0, scale(item.from)), Math.min(x1, scale(item.to))];
  draw(group, "rect", { x: x0 - 1, y: y - 3.5, width: x1 - x0 + 2, height: 7, class: "lane-hit" });
  if (to - from > 2 * reach + 1) {
    const bar = { x: from, y: y - BAR / 2, width: to - from, height: BAR, rx: BAR / 2 };
    const openStart = early && !Number.isFinite(time.earliest);
    const openEnd = late && !Number.isFinite(time.latest);
    const towards = openStart ? "start" : openEnd ? "end" : undefined;
    const name = `lane-bar stance-${stance}${kind === "spell" ? " is-spell" : ""}`;
    const pill = draw(group, "rect", { ...bar, class: name });
    if (towards) pill.setAttribute("fill", fadeOf(stance, towards));
    if (early && !openStart) drawArrow(group, from, y, -1, stance);
    if (late && !openEnd) drawArrow(group, to, y, 1, stance);
  }
  drawBead(group, look, { x, y, radius: RADIUS, stance });
  return { x, y, reach };
}

function drawArrow(parent: Element, x: number, y: number, sign: 1 | -1, stance: number): void {
  const back = x - sign * ARROW;
  const d = `M${back},${y - ARROW + 0.8}L${x},${y}L${back},${y + ARROW - 0.8}`;
  draw(parent, "path", { d, class: `lane-arrow stance-${stance}` });
}
