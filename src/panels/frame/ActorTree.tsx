import { useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import { actorWords, plural } from "../../engine/words.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import { pointingAt } from "../evidence/pointing.ts";
import { actorTreeOf, reportsOfActors, type ActorTree as Tree } from "./actor-tree.ts";
import { Icon } from "./Icon.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { useCounted } from "./settled.ts";

/** Above so many names a list is cut short; the search finds the rest. */
const LONGEST = 150;

const reportsIn = ({ catalog, fold }: Counted) => reportsOfActors(catalog, fold);

/** All actors under their blocs, each with the events of the window that it takes part in. */
export function ActorTree({ session }: { session: Session }) {
  const reports = useCounted(session, reportsIn);
  const [open, setOpen] = useState(false);
  const catalog = session.store.catalog.value;
  if (!catalog || !reports.value) return null;
  const tree = actorTreeOf(catalog);
  const counts = reports.value;
  const others = tree.others.toSorted((p, q) => Number(!counts[p]) - Number(!counts[q]));
  const heard = others.filter((actor) => counts[actor]).length;
  const branch = { session, catalog, tree, counts };
  return (
    <section class="rail-part" aria-labelledby="rail-actors">
      <h3 id="rail-actors">
        Actors{" "}
        <span title="Those of its members too; what only concerns it is not counted">
          events in window
        </span>
      </h3>
      <ul class="actors">
        <Branches {...branch} actors={tree.focal} />
        {others.length > 0 && (
          <li>
            <div class="actor">
              <button
                type="button"
                class="actor-fold"
                aria-expanded={open}
                onClick={() => setOpen(!open)}
              >
                <Icon name="chevron" size={10} />
                <span class="actor-more">{othersWords(heard, others.length)}</span>
              </button>
            </div>
            {open && (
              <ul>
                <Branches {...branch} actors={others} />
              </ul>
            )}
          </li>
        )}
      </ul>
    </section>
  );
}

function othersWords(heard: number, all: number): string {
  if (heard === 0) return `${plural(all, "other")}, not in this window`;
  return heard === 1 ? "1 other in this window" : `${heard} others in this window`;
}

type Shared = { session: Session; catalog: Catalog; tree: Tree; counts: Int32Array };

function Branches({ actors, ...shared }: Shared & { actors: readonly number[] }) {
  return (
    <>
      {actors.slice(0, LONGEST).map((actor) => (
        <Branch key={actor} actor={actor} {...shared} />
      ))}
      {actors.length > LONGEST && (
        <li class="actor-more">and {plural(actors.length - LONGEST, "more")}: search for them</li>
      )}
    </>
  );
}

function Branch({ actor, ...shared }: Shared & { actor: number }) {
  const { session, catalog, tree, counts } = shared;
  const [open, setOpen] = useState(false);
  const found = catalog.actors[actor];
  const members = tree.membersOf.get(actor);
  if (!found) return null;
  const { id, kind, name } = found;
  const { selection } = session.store.view.value;
  const selected = selection?.kind === "actor" && selection.id === id;
  const words = actorWords(catalog, actor);
  const count = counts[actor] as number;
  return (
    <li>
      <div class="actor" data-selected={selected || undefined} data-silent={!count || undefined}>
        {members ? (
          <button
            type="button"
            class="actor-fold"
            aria-expanded={open}
            aria-label={`Members of ${words}`}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" size={10} />
          </button>
        ) : (
          <span class="actor-gap" />
        )}
        <button
          type="button"
          class="actor-name"
          aria-pressed={selected}
          title={name === words ? undefined : name}
          onClick={() => session.actions.select(selected ? null : { kind: "actor", id })}
          {...pointingAt(session, { kind: "actor", id })}
        >
          <KindIcon kind={kind} rolled={members !== undefined} />
          <span class="actor-words">{words}</span>
          <span class="numbers">
            {count > 0 ? count : "–"}
            <span class="sr-only">
              {count > 0 ? " in this window" : ", not mentioned in this window"}
            </span>
          </span>
        </button>
        {members && <StageBranch session={session} id={id} words={words} />}
      </div>
      {open && members && (
        <ul>
          <Branches {...shared} actors={members} />
        </ul>
      )}
    </li>
  );
}

/** Opens a rolled-up actor on the stage, or at the finer levels rolls it up. */
function StageBranch({ session, id, words }: { session: Session; id: string; words: string }) {
  const { level, open, shut } = session.store.view.value;
  const coarse = level === "blocs";
  const pressed = (coarse ? open : shut).includes(id);
  const label = coarse ? `Show the members of ${words} as actors` : `Roll up ${words}`;
  return (
    <button
      type="button"
      class="actor-branch"
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={() => session.actions.toggleBranch(id)}
    >
      <Icon name="branch" size={14} />
    </button>
  );
}
