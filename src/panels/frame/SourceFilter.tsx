import { useCallback, useState } from "preact/hooks";
import { originWords } from "../../engine/evidence.ts";
import type { Facets } from "../../engine/filter.ts";
import { relianceOf } from "../../engine/reliance.ts";
import { publishedWords } from "../../engine/words.ts";
import { civil } from "../../model/calendar.ts";
import { parseEdtf } from "../../model/edtf.ts";
import type { Counted } from "../../state/derived.ts";
import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { facetWords } from "./FacetNumbers.tsx";
import { Icon } from "./Icon.tsx";
import { Later } from "./Later.tsx";
import type { RestingDialog } from "./RestingDialog.tsx";
import { restingWords, sizeOf, toldWords } from "./resting-words.ts";
import { useCounted } from "./settled.ts";
import { Tick } from "./Tick.tsx";
import { ticked } from "./ticks.ts";
import "./source-filter.css";

const RESTING = later(() => import("./RestingDialog.tsx").then((part) => part.RestingDialog));

/** The articles with tick boxes and what each carries; one that says nothing of this window is greyed. */
export function SourceFilter({ session, facets }: { session: Session; facets: Facets }) {
  const { store, actions } = session;
  const pick = useCallback(
    ({ catalog, ties, fold }: Counted) => ({
      ties,
      reliance: relianceOf(catalog, ties, fold, session.derived.filters.value),
    }),
    [session],
  );
  const carried = useCounted(session, pick).value;
  const catalog = store.catalog.value;
  if (!catalog || !carried) return null;
  const { ties } = carried;
  const { documents } = store.view.value;
  const all = catalog.documents.map(({ id }) => id);
  const counted = documents ?? all;
  const speaking = counted.filter((id) => facets.documents.get(id)?.total).length;
  return (
    <section class="rail-part" aria-labelledby="rail-sources">
      <h3 id="rail-sources">
        Sources{" "}
        {all.length > 0 && (
          <span>
            {speaking > 0
              ? `${speaking} of ${all.length} in window`
              : facets.undated.size > 0
                ? `${facets.undated.size} of ${all.length} undated only`
                : `${all.length}, not in this window`}
          </span>
        )}
      </h3>
      <ul>
        {catalog.documents.map((document, at) => {
          const { id, publisher, title, published } = document;
          const reliance = carried.reliance[at];
          const isTicked = !documents || documents.includes(id);
          const count = facets.documents.get(id);
          const day = parseEdtf(published.edtf)?.earliest;
          const undated = facets.undated.get(id) ?? 0;
          const apart = undated > 0 && `${undated} undated`;
          const words = count && (count.total > 0 || !apart) && facetWords(count);
          const said = [publishedWords(published), words, apart].filter(Boolean);
          return (
            <li key={id} class="rail-row source">
              <Tick
                checked={isTicked}
                faint={!count?.total}
                title={`${title}: ${said.join("; ")}`}
                onChange={(on) => actions.setDocuments(ticked(documents, all, [id], on))}
              >
                <span class="tick-words">{publisher || title}</span>
                <span class="numbers">
                  {day !== undefined && Number.isFinite(day) && civil(day).year}
                </span>
              </Tick>
              <button
                type="button"
                class="row-fold"
                aria-label={`Read ${title}`}
                title={`Read “${title}”`}
                onClick={() => actions.read(id)}
              >
                <Icon name="article" size={14} />
              </button>
              {count && reliance && (count.total > 0 || apart) && (
                <p class="source-carries">
                  {[originWords(document), words, apart].filter(Boolean).join("; ")}
                  {sizeOf(reliance.told) > 0 && `; ${toldWords(reliance.told)}`}
                  <Resting
                    {...{ session, catalog, ties, reliance }}
                    document={at}
                    ticked={isTicked}
                  />
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type RestingProps = Omit<Parameters<typeof RestingDialog>[0], "onClose">;

/** How many ties rest on an article, as a button that lists them. */
function Resting(props: RestingProps) {
  const [open, setOpen] = useState(false);
  const words = restingWords(props.ticked, props.reliance);
  const close = () => setOpen(false);
  if (!words) return null;
  return (
    <>
      <button
        type="button"
        class="source-resting"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {words}
      </button>
      {open && <Later part={RESTING} props={{ ...props, onClose: close }} onClose={close} />}
    </>
  );
}
