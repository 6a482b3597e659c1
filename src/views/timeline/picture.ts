import type { Catalog } from "../../engine/catalog.ts";
import { coverageOf, silences } from "../../engine/coverage.ts";
import { type Filters, passingOf } from "../../engine/filter.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { drawAxis } from "./axis-track.ts";
import { drawCoverage } from "./coverage-track.ts";
import { type DayScale, dayScale } from "./day-scale.ts";
import { drawFills } from "./hatches.ts";
import { drawHistogram } from "./histogram-track.ts";
import { drawLane, type LaneSpot } from "./lane-track.ts";
import { drawSilences, longSilences } from "./silence-track.ts";
import { draw } from "./svg.ts";
import { floorOf, type Tracks } from "./tracks.ts";
import { drawWindow } from "./window-shapes.ts";

/** The drawn tracks: what a window change moves in them, and where each event stands. */
export type Picture = {
  catalog: Catalog;
  scale: DayScale;
  tracks: Tracks;
  spots: ReadonlyMap<number, LaneSpot>;
  /** Puts the window's ends, in px: all that a window change repaints. */
  moveWindow(x0: number, x1: number): void;
  /** Holds the rings about what is selected or hovered. */
  rings: SVGGElement;
  svg: SVGSVGElement;
};

/** What the tracks are drawn from. A window is not among it: moving one draws nothing anew. */
export type PictureOf = {
  catalog: Catalog;
  filters: Filters;
  span: TimeWindow;
  width: number;
  tracks: Tracks;
};

/** Draws all tracks into an SVG that is emptied first. */
export function drawPicture(svg: SVGSVGElement, of: PictureOf): Picture {
  const { catalog, filters, span, width, tracks } = of;
  const scale = dayScale(span, width);
  const [left, right] = scale.range();
  svg.replaceChildren();
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(tracks.height));
  drawFills(svg);
  const layer = (name: string, parent: Element = svg) => draw(parent, "g", { class: name });
  const coverage = coverageOf(catalog);
  const passing = passingOf(catalog, filters);
  const ground = layer("ground");
  const hatches = layer("hatches");
  const lines = layer("lines");
  const marks = layer("marks");
  const veil = layer("veil");
  const labels = layer("labels");
  const rings = layer("rings");
  const silent = longSilences(silences(coverage, catalog.extent));
  drawHistogram(marks, catalog, passing, { scale, silent, track: tracks.histogram });
  drawCoverage(marks, coverage, catalog.extent, scale, tracks.coverage);
  const lane = tracks.lane && drawLane(marks, labels, catalog, passing, scale, tracks.lane);
  const words = drawSilences(hatches, labels, silent, scale, tracks);
  drawAxis(lines, labels, span, scale, tracks);
  const shapes = drawWindow({ ground, veil, edges: layer("edges") }, tracks, [left, right]);
  const moveWindow = (x0: number, x1: number) => {
    const edges = shapes.move(x0, x1);
    words.avoid(edges);
  };
  return { catalog, scale, tracks, spots: lane?.spots ?? new Map(), moveWindow, rings, svg };
}

/** The box all tracks stand in, above the axis. */
export function trackBox({ tracks, scale }: Pick<Picture, "tracks" | "scale">) {
  const [left, right] = scale.range();
  return { left, right, top: tracks.histogram.top, bottom: floorOf(tracks) };
}
