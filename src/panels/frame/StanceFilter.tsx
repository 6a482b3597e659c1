import { useState } from "preact/hooks";
import type { Facets } from "../../engine/filter.ts";
import { STANCE_WORDS } from "../../engine/type-words.ts";
import { EVENT_TYPES, type EventType, STANCES, type Stance, stanceOf } from "../../model/plover.ts";
import type { Session } from "../../state/session.ts";
import { FacetNumbers, sumOfFacets } from "./FacetNumbers.tsx";
import { Icon } from "./Icon.tsx";
import { StrandSign } from "./StrandSign.tsx";
import { Tick } from "./Tick.tsx";
import { ticked, tickOf } from "./ticks.ts";

/** Tick boxes for the stances, each with the event types it is made of. */
export function StanceFilter({ session, facets }: { session: Session; facets: Facets }) {
  return (
    <section class="rail-part" aria-labelledby="rail-stance">
      <h3 id="rail-stance">
        Stance <span>reported + planned or alleged</span>
      </h3>
      <ul>
        {STANCES.map((stance) => (
          <StanceRow key={stance} session={session} facets={facets} stance={stance} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { session: Session; facets: Facets; stance: Stance };

function StanceRow({ session, facets, stance }: RowProps) {
  const [open, setOpen] = useState(false);
  const { types } = session.store.view.value;
  const own = EVENT_TYPES.filter((type) => stanceOf(type) === stance);
  const tick = tickOf(types, own);
  const set = (choices: readonly EventType[], on: boolean) =>
    session.actions.setTypes(ticked(types, EVENT_TYPES, choices, on));
  const count = sumOfFacets(own.map((type) => facets.types.get(type)));
  return (
    <li>
      <div class="rail-row">
        <Tick
          checked={tick === "all"}
          some={tick === "some"}
          faint={count.total === 0}
          onChange={(on) => set(own, on)}
        >
          <StrandSign stance={stance} />
          <span class="tick-words">{STANCE_WORDS[stance]}</span>
          <FacetNumbers count={count} />
        </Tick>
        {own.length > 1 && (
          <button
            type="button"
            class="row-fold"
            aria-expanded={open}
            aria-label={`Event types of ${STANCE_WORDS[stance].toLowerCase()}`}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" size={10} />
          </button>
        )}
      </div>
      {open && (
        <ul class="rail-inner">
          {own.map((type) => {
            const held = facets.types.get(type);
            return (
              <li key={type} class="rail-row">
                <Tick
                  checked={!types || types.includes(type)}
                  faint={!held?.total}
                  onChange={(on) => set([type], on)}
                >
                  <span class="tick-words">{typeWords(type)}</span>
                  {held && <FacetNumbers count={held} />}
                </Tick>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function typeWords(type: EventType): string {
  return type.charAt(0) + type.slice(1).toLowerCase();
}
