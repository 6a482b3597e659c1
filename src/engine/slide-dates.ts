import type { Fold } from "./fold.ts";
import { type Box, boxesMeet, type Point, segmentMeetsBox } from "./geometry.ts";
import { linesOf } from "./lines.ts";
import { allBeads, visibleHubs } from "./looks.ts";
import { lookOf, type TextMark } from "./marks.ts";
import type { Measure } from "./name.ts";
import { faceOf } from "./plate.ts";
import type { LaidOut } from "./scene.ts";
import { timeWords } from "./words.ts";

const SIZE = 11;
const STEP = 13;
const AWAY = [12, 20, 30];

/**
 * The dates and places of events beside their beads, in scene px of a slide: above or below, where neither names, beads nor
 * lines are covered. One that finds no room is left out.
 */
export function dateLabels(
  laid: LaidOut,
  fold: Fold,
  events: readonly number[],
  measure: Measure,
): TextMark[] {
  const { catalog, ties, scene } = laid;
  const hubs = visibleHubs(fold, scene);
  const beads = [...allBeads(catalog, ties, fold, scene), ...hubs];
  const lines = linesOf(laid).map(({ ends }) => ends);
  const taken: Box[] = [
    ...scene.hulls.map(({ x, y, a, b }) => ({ x, y, w: a, h: b })),
    ...scene.actors.map(({ label, x, y, r }) => {
      const wide = Math.max(
        ...label.lines.map((line) => measure(line, faceOf("serif", label.size, 600))),
      );
      const [top, bottom] = [label.y - 10, label.y + label.lines.length * 19 - 9];
      const [up, down] = [Math.min(y - r, top), Math.max(y + r, bottom)];
      return { x, y: (up + down) / 2, w: Math.max(r, wide / 2), h: (down - up) / 2 };
    }),
    ...beads.map(({ x, y }) => ({ x, y, w: 6, h: 6 })),
    ...hubs.map(({ x, y }) => ({ x, y, w: 14, h: 14 })),
  ];
  const [bold, plain] = [faceOf("sans", SIZE, 600), faceOf("sans", SIZE)];
  return events.flatMap((event) => {
    const bead = beads.find((one) => one.event === event);
    const coded = catalog.events[event];
    if (!bead || !coded) return [];
    const date = timeWords(catalog.times[event], coded.time.edtf).replace(
      /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /,
      "",
    );
    const place = coded.place ?? "";
    const wide = Math.max(measure(date, bold), measure(place, plain));
    const high = place ? 2 * STEP : STEP;
    const spot = AWAY.flatMap((away) =>
      [-1, 1].flatMap((side) =>
        [0, -0.5, 0.5].map(
          (aside): Point => ({ x: bead.x + aside * wide, y: bead.y + side * (away + high / 2) }),
        ),
      ),
    ).find((at) => {
      const box = { ...at, w: wide / 2 + 3, h: high / 2 };
      const inside =
        at.x - box.w >= 0 &&
        at.x + box.w <= scene.width &&
        at.y - box.h >= 0 &&
        at.y + box.h <= scene.height;
      return (
        inside &&
        taken.every((other) => !boxesMeet(box, other, 1)) &&
        lines.every(([a, b]) => !segmentMeetsBox(a, b, box))
      );
    });
    if (!spot) return [];
    taken.push({ ...spot, w: wide / 2 + 3, h: high / 2 });
    const subject = { kind: "event", id: coded.id } as const;
    const text = (part: string, line: string, y: number, face: TextMark["face"]): TextMark => ({
      ...lookOf("figures", subject, part, { fill: part === "date" ? "ink" : "ink-2" }),
      shape: "text",
      x: spot.x,
      y,
      lines: [line],
      step: STEP,
      face,
      align: "center",
    });
    const first = spot.y - high / 2 + STEP / 2;
    return place
      ? [text("date", date, first, bold), text("place", place, first + STEP, plain)]
      : [text("date", date, first, bold)];
  });
}
