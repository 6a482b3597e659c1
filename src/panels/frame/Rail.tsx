import { useCallback, useState } from "preact/hooks";
import { facetsOf, isFiltered } from "../../engine/filter.ts";
import { heldBy } from "../../engine/silent-window.ts";
import { plural } from "../../engine/words.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import { ActorTree } from "./ActorTree.tsx";
import { BackToExample } from "./BackToExample.tsx";
import { HeaderActions } from "./HeaderActions.tsx";
import { Icon } from "./Icon.tsx";
import { LevelPicker } from "./LevelPicker.tsx";
import { PHONE, TABLET, useMedia } from "./media.ts";
import { SourceFilter } from "./SourceFilter.tsx";
import { StanceFilter } from "./StanceFilter.tsx";
import { StatusFilter } from "./StatusFilter.tsx";
import { useCounted } from "./settled.ts";
import "./rail.css";

/** The left rail: level, actors, filters and sources. It folds to a strip; on the phone it is a page of its own. */
export function Rail(props: { session: Session; onHelp: () => void; onTables: () => void }) {
  const { session, onHelp, onTables } = props;
  const phone = useMedia(PHONE);
  const narrow = useMedia(TABLET);
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const open = phone || (unfolded ?? !narrow);
  const filtered = isFiltered(session.derived.filters.value);
  return (
    <section class="rail" aria-label="Filters" data-open={open}>
      <div class="rail-head">
        {open && session.store.catalog.value && <LevelPicker session={session} />}
        <button
          type="button"
          class="rail-toggle"
          aria-expanded={open}
          aria-label={open ? "Fold the filters" : "Unfold the filters"}
          title={open ? "Fold" : "Filters"}
          onClick={() => setUnfolded(!open)}
        >
          <Icon name={open ? "fold" : "filter"} />
          {!open && filtered && <span class="rail-dot" />}
        </button>
      </div>
      {open && (
        <>
          <div class="rail-scroll">
            <h2 class="sr-only">Filters</h2>
            <ActorTree session={session} />
            <Facets session={session} />
            {phone && (
              <div class="rail-actions">
                <button type="button" class="head-button" onClick={onTables}>
                  Show as tables
                </button>
                <BackToExample session={session} />
                <HeaderActions session={session} onHelp={onHelp} />
              </div>
            )}
          </div>
          {filtered && <ClearFilters session={session} />}
        </>
      )}
    </section>
  );
}

function Facets({ session }: { session: Session }) {
  const pick = useCallback(
    ({ catalog, fold }: Counted) => facetsOf(catalog, session.derived.filters.value, fold),
    [session],
  );
  const facets = useCounted(session, pick);
  if (!facets.value) return null;
  return (
    <>
      <StanceFilter session={session} facets={facets.value} />
      <StatusFilter session={session} facets={facets.value} />
      <SourceFilter session={session} facets={facets.value} />
    </>
  );
}

function ClearFilters({ session: { derived, actions } }: { session: Session }) {
  const counted = derived.counted.value;
  const { held, passing } = counted ? heldBy(counted.fold) : { held: 0, passing: 0 };
  return (
    <div class="rail-clear">
      <span>
        {passing} of {plural(held, "event")} pass
      </span>
      <button type="button" class="plain-button" onClick={() => actions.clearFilters()}>
        Clear filters
      </button>
    </div>
  );
}
