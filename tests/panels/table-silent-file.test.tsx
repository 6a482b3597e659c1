import { expect, test } from "vitest";
import { silentTieRows } from "../../src/engine/tables.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { cellsOf } from "../../src/panels/table/column.ts";
import { tieColumns } from "../../src/panels/table/tie-columns.tsx";
import { createSession } from "../../src/state/session.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

test("the file of a silent window names every tie and leaves its counts empty", () => {
  const catalog = shippedCatalog();
  const session = createSession();
  session.actions.open(catalog, []);
  session.actions.setWindow({ from: dayOf(2018), to: dayOf(2019) });
  const counted = session.derived.counted.value;
  if (!counted) throw new Error("Nothing is counted.");
  const columns = tieColumns(session, catalog);
  const [titles = [], ...rows] = cellsOf(silentTieRows(counted), columns, true);
  expect(rows).toHaveLength(counted.ties.ties.length);
  const reported = titles.indexOf("Reported");
  expect(new Set(rows.map((row) => row[reported]))).toEqual(new Set([""]));
  expect(rows.map(([name]) => name)).toContain("Egypt – Haftar / LNA");
});
