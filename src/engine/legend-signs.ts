import { STANCES } from "../model/plover.ts";
import { beadMarks } from "./drawing-beads.ts";
import { lineMarks } from "./drawing-lines.ts";
import { type LineLook, PLAIN_LINE, type SceneLine } from "./lines.ts";
import type { BeadLook } from "./looks.ts";
import { type Mark, type PathMark, stancePaint } from "./marks.ts";
import { FORWARD } from "./ties.ts";
import { STANCE_WORDS } from "./type-words.ts";

/** A sign that occurs in a drawing, drawn about (0, 0) as it is drawn there, with its meaning and how wide it is. */
export type LegendSign = { words: string; width: number; marks: Mark[] };

const NOBODY = { kind: "event", id: "" } as const;
const SHOWN = 1;
const WIDE = 28;
const NARROW = 18;
const PLAIN: BeadLook = {
  shape: "circle",
  core: "full",
  broken: false,
  soft: false,
  contested: false,
  number: 0,
};

/** The signs that occur among a drawing's marks, and no others. `filtered`: whether filters hide something of its window. */
export function legendSigns(marks: readonly Mark[], filtered: boolean): LegendSign[] {
  const drawn = marks.filter(({ layer }) => layer === "ribbons" || layer === "beads");
  const parts = new Set(drawn.map(({ part }) => part));
  const beads = beadsIn(drawn);
  const has = (end: string) => [...parts].some((part) => part.endsWith(end));
  const bead = (words: string, look: Partial<BeadLook>, found: boolean) =>
    found
      ? [
          {
            words,
            width: look.shape === "capsule" ? WIDE : NARROW,
            marks: signOf(
              beadMarks(
                { x: 0, y: 0, angle: 0, hub: false },
                { ...PLAIN, ...look },
                SHOWN,
                NOBODY,
                "sign",
                1,
              ),
            ),
          },
        ]
      : [];
  const line = (
    words: string,
    look: Omit<LineLook, "way"> & Partial<LineLook>,
    said: Partial<SceneLine>,
    found: boolean,
  ) =>
    found
      ? [
          {
            words,
            width: WIDE,
            marks: signOf(lineMarks({ ...LINE, ...said }, { way: 0, ...look }, NOBODY, "sign", 1)),
          },
        ]
      : [];
  const any = (test: (bead: SeenBead) => boolean) => beads.some(test);
  const dashed = drawn.some((mark) => mark.layer === "ribbons" && (mark.dash?.[0] ?? 0) > 0);
  return [
    ...STANCES.flatMap((named, stance) =>
      line(
        STANCE_WORDS[named].toLowerCase(),
        { state: "solid", width: 5 },
        { stance },
        drawn.some((mark) => paintsOf(mark).includes(stancePaint(stance))),
      ),
    ),
    ...bead(
      "reported",
      {},
      any(({ core }) => core === "full"),
    ),
    ...bead(
      "planned or called for",
      { core: "empty" },
      any(({ core }) => core === "empty"),
    ),
    ...bead(
      "alleged",
      { core: "dot" },
      any(({ core }) => core === "dot"),
    ),
    ...bead(
      "denied or cancelled",
      { core: "cross" },
      any(({ core }) => core === "cross"),
    ),
    ...bead(
      "anonymous sources only",
      { core: "empty", broken: true },
      any(({ broken }) => broken),
    ),
    ...bead(
      "imprecise date",
      { soft: true },
      any(({ soft }) => soft),
    ),
    ...bead(
      "contested",
      { contested: true },
      any(({ core }) => core === "half"),
    ),
    ...bead(
      "standing state, not an act",
      { shape: "capsule" },
      any(({ shape }) => shape === "capsule"),
    ),
    ...bead(
      "deed, not words",
      { shape: "square" },
      any(({ shape }) => shape === "square"),
    ),
    ...line("wider: more reports", { state: "tube", width: 9 }, {}, has("-edges")),
    ...line("only planned or alleged", { state: "dashed", width: 1.9 }, {}, dashed),
    ...line("cross-ticks: conflict", { state: "solid", width: 3 }, { stance: 3 }, has("-ticks")),
    ...line("from one to the other", { state: "solid", width: 3, way: FORWARD }, {}, has("-way")),
    ...line(
      "indirect, not counted as a tie",
      { state: "dotted", width: 2 },
      { stance: 2 },
      has("indirect"),
    ),
    ...line(
      filtered ? "reported in other years, or filtered out" : "reported in other years only",
      { state: "ghost", width: 0.9 },
      {},
      marks.some(({ layer }) => layer === "ghosts"),
    ),
    ...(parts.has("bead-circle")
      ? [
          {
            words: "event of three or more",
            width: WIDE,
            marks: signOf(
              beadMarks({ x: 0, y: 0, angle: 0, hub: true }, PLAIN, SHOWN, NOBODY, "sign", 1),
            ),
          },
        ]
      : []),
  ];
}

const LINE: SceneLine = {
  ...PLAIN_LINE,
  stance: SHOWN,
  ends: [
    { x: -14, y: 0 },
    { x: 14, y: 0 },
  ],
};

type SeenBead = {
  core: BeadLook["core"] | "half";
  shape: BeadLook["shape"];
  broken: boolean;
  soft: boolean;
};

/** What each bead of a drawing is, read off its marks. */
function beadsIn(marks: readonly Mark[]): SeenBead[] {
  const seen: SeenBead[] = [];
  let parts = new Set<string>();
  for (const mark of marks) {
    if (mark.layer !== "beads" || !mark.part.startsWith("bead-")) continue;
    const part = mark.part.slice("bead-".length);
    parts.add(part);
    if (part !== "ring") continue;
    const core = (["half", "core", "dot", "cross"] as const).find((name) => parts.has(name));
    const round = mark.shape === "rect" && mark.w > mark.h + 1;
    seen.push({
      core: core === "core" ? "full" : (core ?? "empty"),
      shape: round ? "capsule" : mark.shape === "rect" ? "square" : "circle",
      broken: mark.dash !== null,
      soft: parts.has("halo-0"),
    });
    parts = new Set();
  }
  return seen;
}

function paintsOf({ fill, stroke }: Mark) {
  return [fill, stroke];
}

/** A sign is about nothing in the picture. */
function signOf(marks: readonly (Mark | PathMark)[]): Mark[] {
  return marks.map((mark) => ({ ...mark, subject: null, layer: "names" }));
}
