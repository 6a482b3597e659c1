import type { ComponentChildren } from "preact";
import type { MatrixUnit } from "../../engine/matrix.ts";
import { BarMark } from "./BarMark.tsx";
import { BeadMark } from "./BeadMark.tsx";
import { HiddenMark } from "./HiddenMark.tsx";

const PLAIN = {
  shape: "circle",
  core: "full",
  broken: false,
  soft: false,
  contested: false,
  number: 0,
} as const;
const SQUARE = { ...PLAIN, shape: "square" } as const;

/** The signs of this view, in the order in which they stand in a cell. */
export function MatrixLegend({ unit }: { unit: MatrixUnit }) {
  return (
    <ul class="matrix-legend" aria-label="Signs, from the top of a cell">
      <Entry words="material cooperation">
        <Sign look={SQUARE} lane={0} />
      </Entry>
      <Entry words="verbal">
        <Sign look={PLAIN} lane={1} />
      </Entry>
      <Entry words="request">
        <Sign look={PLAIN} lane={2} />
      </Entry>
      <Entry words="verbal conflict">
        <Sign look={PLAIN} lane={3} />
      </Entry>
      <Entry words="material conflict">
        <Sign look={SQUARE} lane={4} />
      </Entry>
      <Entry words="planned">
        <Sign look={{ ...PLAIN, core: "empty" }} lane={1} kind="possible" />
      </Entry>
      <Entry words="alleged">
        <Sign look={{ ...PLAIN, core: "dot" }} lane={1} kind="possible" />
      </Entry>
      <Entry words="standing state">
        <Sign look={{ ...PLAIN, shape: "capsule" }} lane={1} />
      </Entry>
      <Entry words="contested">
        <Sign look={{ ...PLAIN, contested: true }} lane={1} />
      </Entry>
      <Entry words="anonymous only">
        <Sign look={{ ...PLAIN, broken: true }} lane={1} />
      </Entry>
      <Entry words="day not known">
        <Sign look={{ ...PLAIN, soft: true }} lane={1} />
      </Entry>
      <Entry words="indirect">
        <Sign look={PLAIN} lane={5} kind="indirect" />
      </Entry>
      <Entry words={`across ${unit}s`}>
        <svg viewBox="0 0 30 16" width="30" height="16" aria-hidden="true">
          <BarMark x={1} width={28} y={8} lane={1} reported opens={null} n={1} />
        </svg>
      </Entry>
      <Entry words="covered, tie not mentioned">
        <svg viewBox="0 0 12 16" width="12" height="16" aria-hidden="true">
          <path class="matrix-dash" d="M2 8h8" />
        </svg>
      </Entry>
      <Entry words="hidden by the filters">
        <svg viewBox="0 0 12 16" width="12" height="16" aria-hidden="true">
          <HiddenMark x={6} y={8} n={1} />
        </svg>
      </Entry>
    </ul>
  );
}

function Entry({ words, children }: { words: string; children: ComponentChildren }) {
  return (
    <li>
      {children}
      {words}
    </li>
  );
}

function Sign({
  look,
  lane,
  kind = "reported",
}: {
  look: Parameters<typeof BeadMark>[0]["look"];
  lane: number;
  kind?: "reported" | "possible" | "indirect";
}) {
  return (
    <svg viewBox="0 0 20 16" width="20" height="16" aria-hidden="true">
      <BeadMark x={10} y={8} look={look} lane={lane} kind={kind} n={1} />
    </svg>
  );
}
