import type { Catalog } from "../../engine/catalog.ts";
import { beadLook } from "../../engine/looks.ts";
import { STANCES } from "../../model/plover.ts";
import "./bead.css";

const LEFT_HALF = {
  circle: "M10 5a5 5 0 0 0 0 10z",
  square: "M10 5.4H5.4v9.2H10z",
  capsule: "M10 6H7.5a4 4 0 0 0 0 8H10z",
};

/** The bead of an event as the stage draws it, small enough to stand before a line of text. */
export function Bead({ catalog, event }: { catalog: Catalog; event: number }) {
  const { shape, core, broken, soft, contested } = beadLook(catalog, event);
  const dash = broken ? { "stroke-dasharray": "2.4 1.7" } : {};
  const filled = core === "full" && !contested;
  return (
    <svg
      class="bead"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      data-stance={STANCES[catalog.stances[event] as number]}
    >
      {soft && <Outline shape={shape} grow={3.2} class="bead-halo" />}
      <Outline shape={shape} grow={0} class={filled ? "bead-full" : "bead-empty"} {...dash} />
      {contested && <path d={LEFT_HALF[shape]} class="bead-full" />}
      {core === "dot" && <circle cx="10" cy="10" r="2" class="bead-dot" />}
      {core === "cross" && <path d="M7.5 7.5l5 5M12.5 7.5l-5 5" class="bead-empty" />}
    </svg>
  );
}

function Outline({
  shape,
  grow,
  ...rest
}: {
  shape: "circle" | "square" | "capsule";
  grow: number;
  class: string;
  "stroke-dasharray"?: string;
}) {
  if (shape === "circle") return <circle cx="10" cy="10" r={5 + grow} {...rest} />;
  const half = shape === "capsule" ? 6.5 : 4.6;
  const tall = shape === "capsule" ? 4 : 4.6;
  return (
    <rect
      x={10 - half - grow}
      y={10 - tall - grow}
      width={2 * (half + grow)}
      height={2 * (tall + grow)}
      rx={shape === "capsule" ? tall + grow : 1 + grow / 2}
      {...rest}
    />
  );
}
