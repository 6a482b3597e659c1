import type { ActorKind } from "../../model/dataset.ts";

const HEXAGON = "M1.6 8 4.8 2.4h6.4L14.4 8l-3.2 5.6H4.8z";
const INNER_HEXAGON = "M4.8 8 6.4 5.2h3.2L11.2 8l-1.6 2.8H6.4z";

/** The sign of an actor's kind, as on the stage; `rolled` doubles the outline of one that stands for others too. */
export function KindIcon({ kind, rolled = false }: { kind: ActorKind; rolled?: boolean }) {
  return (
    <svg class="kind-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round">
        <Outline kind={kind} rolled={rolled} />
      </g>
    </svg>
  );
}

/** What each kind is called beside its sign. */
export const KIND_WORDS: readonly { kind: ActorKind; words: string }[] = [
  { kind: "state", words: "state" },
  { kind: "intergovernmental", words: "intergovernmental body" },
  { kind: "armed-group", words: "armed group" },
  { kind: "organisation", words: "government, organisation" },
  { kind: "person", words: "person" },
  { kind: "media", words: "media" },
  { kind: "other", words: "other" },
];

function Outline({ kind, rolled }: { kind: ActorKind; rolled: boolean }) {
  switch (kind) {
    case "state":
      return (
        <>
          <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="2.6" />
          {rolled && <rect x="5.2" y="5.2" width="5.6" height="5.6" rx="1.2" />}
        </>
      );
    case "intergovernmental":
      return (
        <>
          <circle cx="8" cy="8" r={rolled ? 6.2 : 5.6} />
          <circle cx="8" cy="8" r={rolled ? 3.4 : 2.8} />
        </>
      );
    case "armed-group":
      return (
        <>
          <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" />
          {rolled && <path d="M8 4.8 11.2 8 8 11.2 4.8 8z" />}
        </>
      );
    case "government":
    case "organisation":
      return (
        <>
          <path d={HEXAGON} />
          {rolled && <path d={INNER_HEXAGON} />}
        </>
      );
    case "person":
      return (
        <>
          <circle cx="8" cy="8" r="5.4" />
          {rolled && <circle cx="8" cy="8" r="2.6" />}
        </>
      );
    case "media":
      return (
        <>
          <circle cx="8" cy="8" r="5.8" />
          <rect x="6.4" y="6.4" width="3.2" height="3.2" fill="currentColor" stroke="none" />
        </>
      );
    case "other":
      return (
        <>
          <circle cx="8" cy="8" r="5.8" />
          {rolled && <circle cx="8" cy="8" r="3.4" />}
          <circle cx="8" cy="8" r="1.5" fill="currentColor" stroke="none" />
        </>
      );
  }
}
