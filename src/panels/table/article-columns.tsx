import type { Catalog } from "../../engine/catalog.ts";
import type { Resting } from "../../engine/reliance.ts";
import type { ArticleRow } from "../../engine/tables.ts";
import type { Ties } from "../../engine/ties.ts";
import { plural, publishedWords } from "../../engine/words.ts";
import type { SourceDocument, When } from "../../model/dataset.ts";
import { parseEdtf } from "../../model/edtf.ts";
import type { Session } from "../../state/session.ts";
import { restingNames, sizeOf } from "../frame/resting-words.ts";
import { Tick } from "../frame/Tick.tsx";
import { ticked } from "../frame/ticks.ts";
import { type Column, figures } from "./column.ts";
import { RestingTies } from "./RestingTies.tsx";
import { RowButton } from "./RowButton.tsx";

const BASIS_WORDS: Record<When["basis"], string> = {
  stated: "stated in the article",
  relative: "worked out from the text",
  "cross-document": "worked out from another article",
  inferred: "worked out from the text",
  external: "known from outside the text",
  unknown: "basis not recorded",
};

/** The columns of the table "Articles", with a tick box that counts an article or leaves it out, as the rail does. */
export function articleColumns(
  session: Session,
  catalog: Catalog,
  ties: Ties,
): Column<ArticleRow>[] {
  const { actions, store } = session;
  const of = ({ document }: ArticleRow) => catalog.documents[document] as SourceDocument;
  const names = (resting: Resting) =>
    restingNames(catalog, ties, resting)
      .map(({ name }) => name)
      .join("; ");
  const all = catalog.documents.map(({ id }) => id);
  return [
    {
      key: "title",
      title: "Article",
      width: 260,
      said: true,
      text: (row) => of(row).title,
      cell: (row, tabIndex) => (
        <RowButton tabIndex={tabIndex} onPress={() => actions.read(of(row).id)}>
          {of(row).title}
        </RowButton>
      ),
    },
    {
      key: "counted",
      title: "Counted",
      note: "Untick an article to see what rests on it; the filter under Sources is the same",
      width: 84,
      text: ({ ticked }) => (ticked ? "counted" : "left out"),
      cell: (row) => (
        <Tick
          checked={row.ticked}
          onChange={(on) =>
            actions.setDocuments(ticked(store.view.peek().documents, all, [of(row).id], on))
          }
        >
          <span class="sr-only">Count {of(row).title}</span>
        </Tick>
      ),
    },
    {
      key: "resting",
      title: "Rests on this article alone",
      width: 300,
      text: ({ reliance }) => names(reliance.alone),
      order: ({ reliance }) => sizeOf(reliance.alone),
      numeric: false,
      cell: (row, tabIndex) => (
        <RestingTies
          session={session}
          catalog={catalog}
          ties={ties}
          row={row}
          tabIndex={tabIndex}
        />
      ),
    },
    figures("reported", "Reported", 86, ({ carries }) => carries.reported),
    figures("possible", "Planned or alleged", 92, ({ carries }) => carries.possible),
    figures(
      "perhaps",
      "Perhaps in window",
      104,
      ({ carries }) => carries.perhaps,
      "The date is too imprecise to tell",
    ),
    { key: "publisher", title: "Publisher", width: 150, text: (row) => of(row).publisher },
    {
      key: "published",
      title: "Published",
      width: 196,
      text: (row) => publishedWords(of(row).published) || "not dated",
      order: (row) => parseEdtf(of(row).published.edtf)?.earliest ?? Number.POSITIVE_INFINITY,
      cell: (row) => (
        <span title={of(row).published.note}>
          {publishedWords(of(row).published) || "not dated"}
          <span class="row-note">{BASIS_WORDS[of(row).published.basis]}</span>
        </span>
      ),
    },
    {
      key: "language",
      title: "Language",
      width: 92,
      text: (row) => languageWords(of(row).language),
    },
    {
      key: "origin",
      title: "Origin",
      note: "Whose text it copies; articles of one origin count as one source",
      width: 140,
      text: (row) => of(row).origin ?? "",
    },
    {
      key: "copies",
      title: "Rests on copies of its origin alone",
      text: ({ reliance }) => names(reliance.copies),
    },
    { key: "edtf", title: "Published, EDTF", text: (row) => of(row).published.edtf },
    { key: "basis", title: "Basis", text: (row) => of(row).published.basis },
    { key: "url", title: "Address", text: (row) => of(row).url ?? "" },
    { key: "id", title: "id", text: (row) => of(row).id },
  ];
}

/** "5 articles, 3 of them speak of this window". */
export function articlesSentence(rows: readonly ArticleRow[]): string {
  const speaking = rows.filter(({ carries }) => carries.total > 0).length;
  const all = plural(rows.length, "article");
  if (speaking === rows.length) return `${all}, each with something in this window`;
  return speaking === 0
    ? `${all}, all of other times`
    : `${all}, ${speaking} with something in this window`;
}

function languageWords(code: string): string {
  try {
    return new Intl.DisplayNames("en-GB", { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
