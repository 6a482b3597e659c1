import type { ActorKind } from "../../model/dataset.ts";

const HEXAGON = "M8 1.8 13.4 4.9v6.2L8 14.2 2.6 11.1V4.9z";
const INNER_HEXAGON = "M8 4.7 10.9 6.4v3.2L8 11.3 5.1 9.6V6.4z";

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
      return <path d="M3.4 2.6 13.6 8 3.4 13.4z" />;
    case "other":
      return (
        <>
          <rect x="1.8" y="4.4" width="12.4" height="7.2" rx="3.6" />
          {rolled && <rect x="4.6" y="6.6" width="6.8" height="2.8" rx="1.4" />}
        </>
      );
  }
}
