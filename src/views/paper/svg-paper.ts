import type { Drawing } from "../../engine/drawing.ts";
import type { Mark, MarkSubject } from "../../engine/marks.ts";
import { type SvgInk, type SvgNode, svgMarks } from "../../exchange/svg-marks.ts";
import { draw, rounded } from "../timeline/svg.ts";
import { PAINT_TOKENS } from "./paint-tokens.ts";

/**
 * What a picture is painted with. On the page colours and faces are custom properties, so that a theme changes them in
 * place; a picture to be saved gives values. `titleOf` names what a group of marks is about; without it none is named.
 */
export type Ink = SvgInk & { titleOf: ((subject: MarkSubject) => string) | null };

const PAGE: Ink = {
  colour: (paint) => `var(${PAINT_TOKENS[paint]})`,
  family: (family) => `var(--font-${family})`,
  titleOf: null,
};

type Run = { key: string; subject: MarkSubject | null; marks: Mark[] };
type Painted = { said: string; group: SVGGElement };

const known = new WeakMap<SVGSVGElement, Map<string, Painted>>();

/**
 * Paints a drawing into an SVG element, a group for each run of marks of one subject. Painted again, it keeps the groups
 * whose marks are the same, so that only what changed is made anew.
 */
export function paintPaper(svg: SVGSVGElement, drawing: Drawing, ink: Partial<Ink> = {}): void {
  const { x, y, width, height } = drawing.box;
  svg.setAttribute("viewBox", [x, y, width, height].map(rounded).join(" "));
  svg.setAttribute("stroke-linejoin", "round");
  const before = known.get(svg) ?? new Map<string, Painted>();
  const after = new Map<string, Painted>();
  const pens = { ...PAGE, ...ink };
  for (const run of runsOf(drawing.marks)) {
    const said = JSON.stringify(run.marks);
    const kept = before.get(run.key);
    const group = kept?.said === said ? kept.group : groupOf(svg, run, pens);
    after.set(run.key, { said, group });
  }
  svg.replaceChildren(...[...after.values()].map(({ group }) => group));
  known.set(svg, after);
}

function runsOf(marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  const times = new Map<string, number>();
  for (const mark of marks) {
    const { layer, subject } = mark;
    const key = `${layer} ${subject?.kind ?? ""} ${subject?.id ?? ""}`;
    const last = runs.at(-1);
    if (last?.key.startsWith(`${key} #`)) last.marks.push(mark);
    else {
      const n = (times.get(key) ?? 0) + 1;
      times.set(key, n);
      runs.push({ key: `${key} #${n}`, subject, marks: [mark] });
    }
  }
  return runs;
}

function groupOf(svg: SVGSVGElement, { subject, marks }: Run, ink: Ink): SVGGElement {
  const about = subject ? { "data-kind": subject.kind, "data-id": subject.id } : {};
  const group = draw(svg, "g", { class: marks[0]?.layer ?? "", ...about });
  if (subject && ink.titleOf) draw(group, "title", {}, ink.titleOf(subject));
  for (const mark of marks) for (const node of svgMarks(mark, ink)) paintNode(group, node);
  return group;
}

function paintNode(parent: Element, { name, attributes, children, text }: SvgNode): void {
  const element = draw(parent, name, attributes, text);
  for (const child of children) paintNode(element, child);
}
