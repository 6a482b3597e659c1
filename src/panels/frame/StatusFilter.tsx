import { statusClassOf } from "../../engine/catalog.ts";
import { type FacetCount, type Facets, STATUSES } from "../../engine/filter.ts";
import type { Status } from "../../model/dataset.ts";
import type { Session } from "../../state/session.ts";
import { Tick } from "./Tick.tsx";
import { ticked } from "./ticks.ts";

const ROWS: readonly { status: Status; words: string }[] = [
  { status: "ongoing", words: "Include standing states" },
  { status: "planned", words: "Include planned" },
  { status: "called-for", words: "Include called for" },
  { status: "alleged", words: "Include alleged" },
  { status: "denied", words: "Include denied" },
  { status: "cancelled", words: "Include cancelled" },
];

/** Tick boxes for what is not plainly done and for ghosts; a status that the dataset does not use has no row. */
export function StatusFilter({ session, facets }: { session: Session; facets: Facets }) {
  const { store, actions } = session;
  const { statuses } = store.view.value;
  const used = new Set(store.catalog.value?.events.map(({ status }) => status));
  const rows = ROWS.filter(({ status }) => used.has(status));
  return (
    <section class="rail-part" aria-labelledby="rail-status">
      <h3 id="rail-status">Status</h3>
      <ul>
        {rows.map(({ status, words }) => {
          const count = facets.statuses.get(status);
          return (
            <li key={status} class="rail-row">
              <Tick
                checked={!statuses || statuses.includes(status)}
                faint={!count?.total}
                onChange={(on) => actions.setStatuses(ticked(statuses, STATUSES, [status], on))}
              >
                <span class="tick-words">{words}</span>
                {count && <StatusNumber status={status} count={count} />}
              </Tick>
            </li>
          );
        })}
        <li class="rail-row">
          <Tick checked={store.ghosts.value} onChange={(on) => actions.setGhosts(on)}>
            <span class="tick-words">Ghosts of other years</span>
          </Tick>
        </li>
      </ul>
    </section>
  );
}

/** Denied and cancelled ones stand in no count of reports; their row shows how many there are. */
function StatusNumber({ status, count }: { status: Status; count: FacetCount }) {
  const { reported, possible, perhaps, total } = count;
  const sure = statusClassOf(status) === "void" ? total : reported + possible;
  return (
    <span class="numbers">
      {sure > 0 ? sure : perhaps > 0 ? <i>{perhaps} perhaps</i> : "–"}
      <span class="sr-only">
        {total > 0 ? " in this window" : ", not mentioned in this window"}
      </span>
    </span>
  );
}
