import type { Facets } from "../../engine/filter.ts";
import { publishedWords } from "../../engine/words.ts";
import { civil } from "../../model/calendar.ts";
import { parseEdtf } from "../../model/edtf.ts";
import type { Session } from "../../state/session.ts";
import { facetWords } from "./FacetNumbers.tsx";
import { Icon } from "./Icon.tsx";
import { Tick } from "./Tick.tsx";
import { ticked } from "./ticks.ts";

/** The articles with tick boxes; one that says nothing of this window is greyed. */
export function SourceFilter({ session, facets }: { session: Session; facets: Facets }) {
  const { store, actions } = session;
  const catalog = store.catalog.value;
  if (!catalog) return null;
  const { documents } = store.view.value;
  const all = catalog.documents.map(({ id }) => id);
  const speaking = all.filter((id) => facets.documents.get(id)?.total).length;
  return (
    <section class="rail-part" aria-labelledby="rail-sources">
      <h3 id="rail-sources">
        Sources{" "}
        {all.length > 0 && (
          <span>
            {speaking > 0
              ? `${speaking} of ${all.length} in window`
              : `${all.length} in other years`}
          </span>
        )}
      </h3>
      <ul>
        {catalog.documents.map(({ id, publisher, title, published }) => {
          const count = facets.documents.get(id);
          const day = parseEdtf(published.edtf)?.earliest;
          const said = [publishedWords(published), count && facetWords(count)].filter(Boolean);
          return (
            <li key={id} class="rail-row source">
              <Tick
                checked={!documents || documents.includes(id)}
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
            </li>
          );
        })}
      </ul>
    </section>
  );
}
