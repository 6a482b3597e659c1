import { useCallback, useMemo } from "preact/hooks";
import { articleRows } from "../../engine/tables.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import { useCounted } from "../frame/settled.ts";
import { articleColumns, articlesSentence } from "./article-columns.tsx";
import { PlainTable } from "./PlainTable.tsx";

/** The articles, what each carries in the window, and which ties rest on it. */
export function ArticlesTable({ session }: { session: Session }) {
  const pick = useCallback(
    (counted: Counted) => ({
      rows: articleRows(counted, session.derived.filters.value),
      catalog: counted.catalog,
      ties: counted.ties,
    }),
    [session],
  );
  const found = useCounted(session, pick).value;
  const [catalog, ties] = [found?.catalog, found?.ties];
  const columns = useMemo(
    () => catalog && ties && articleColumns(session, catalog, ties),
    [session, catalog, ties],
  );
  if (!found || !columns) return null;
  return (
    <PlainTable
      session={session}
      table="articles"
      name="Articles"
      columns={columns}
      rows={found.rows}
      keyOf={({ document }) => found.catalog.documents[document]?.id ?? ""}
      sentence={articlesSentence(found.rows)}
      empty="this dataset holds no article"
    />
  );
}
