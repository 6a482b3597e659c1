import { useEffect, useRef } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import { eventDateWords } from "../../engine/event-date.ts";
import type { Hit, Range } from "../../engine/search.ts";
import { Bead } from "../evidence/Bead.tsx";
import { Icon } from "./Icon.tsx";
import { KindIcon } from "./KindIcon.tsx";

const GROUPS: Record<Hit["kind"], string> = {
  time: "Time",
  actor: "Actors",
  event: "Events",
  passage: "In the articles",
};

/** Hits by kind, the kind with the best hit first. */
export function groupsOf(hits: readonly Hit[]): Hit[][] {
  const groups = new Map<Hit["kind"], Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups.values()];
}

/** The id that a hit's row has on the page. */
export function hitKey({ kind, index, offset }: Hit): string {
  return `hit-${kind}-${index}-${offset}`;
}

/** The list under the search field. */
export function SearchHits(props: {
  id: string;
  catalog: Catalog;
  groups: readonly Hit[][];
  active: Hit | undefined;
  query: string;
  onChoose: (hit: Hit) => void;
}) {
  const { id, catalog, groups, active, query, onChoose } = props;
  if (groups.length === 0)
    return (
      <p class="search-hits search-empty">No actor, event or sentence has “{query.trim()}”.</p>
    );
  return (
    <div class="search-hits" id={id} role="listbox" aria-label="Results">
      {groups.map(([first, ...rest]) =>
        first ? (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, not fieldsets.
          <div key={first.kind} role="group" aria-label={GROUPS[first.kind]}>
            <p aria-hidden="true">{GROUPS[first.kind]}</p>
            {[first, ...rest].map((hit) => (
              <HitRow
                key={hitKey(hit)}
                catalog={catalog}
                hit={hit}
                active={hit === active}
                onChoose={() => onChoose(hit)}
              />
            ))}
          </div>
        ) : null,
      )}
    </div>
  );
}

function HitRow(props: { catalog: Catalog; hit: Hit; active: boolean; onChoose: () => void }) {
  const { catalog, hit, active, onChoose } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const isPassage = hit.kind === "passage";
  const event = catalog.events[hit.event];
  const date = hit.kind === "event" && event ? eventDateWords(catalog, hit.event) : "";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys.
    <div
      class="hit"
      ref={row}
      id={hitKey(hit)}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerDown={(press) => press.preventDefault()}
      onClick={onChoose}
    >
      <span class="hit-sign">
        {hit.kind === "actor" && <KindIcon kind={catalog.actors[hit.index]?.kind ?? "other"} />}
        {hit.kind === "event" && <Bead catalog={catalog} event={hit.index} />}
        {isPassage && <Icon name="article" />}
        {hit.kind === "time" && <Icon name="clock" />}
      </span>
      <span class="hit-title">
        <span>
          <Marked text={hit.title} marks={hit.marks.title} />
        </span>
        {date && <span class="hit-date">{date}</span>}
      </span>
      {hit.detail && hit.detail !== date && (
        <span class={hit.kind === "event" || isPassage ? "hit-quote" : "hit-detail"}>
          <Marked text={hit.detail} marks={hit.marks.detail} />
        </span>
      )}
    </div>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly Range[] }) {
  let last = 0;
  const parts = marks.flatMap(([start, end]) => {
    const before = text.slice(last, start);
    last = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(last)}
    </>
  );
}
