import fc from "fast-check";
import { expect, test } from "vitest";
import { tieCounts, windowSummary } from "../../src/engine/counts.ts";
import { NO_FILTERS } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { matrixColumns, matrixRow } from "../../src/engine/matrix.ts";
import { tieRows } from "../../src/engine/tables.ts";
import { writeCsv } from "../../src/exchange/csv.ts";
import { toldOfTie } from "../../src/panels/evidence/told.ts";
import { stageWords } from "../../src/panels/frame/stage-words.ts";
import { cellWords, rowLines } from "../../src/panels/matrix/matrix-words.ts";
import { cellsOf } from "../../src/panels/table/column.ts";
import { tieColumns } from "../../src/panels/table/tie-columns.tsx";
import { createSession } from "../../src/state/session.ts";
import { anyView, viewOf } from "../fixtures/chance.ts";
import { readCsv } from "../fixtures/csv.ts";

/** What a sentence counts: the figure before each of these words, 0 where it has none. */
function figuresIn(words: string) {
  const before = (after: string) => Number(new RegExp(`(\\d+)${after}`).exec(words)?.[1] ?? 0);
  return {
    reported: before(" reported"),
    possible: before(" planned or alleged"),
    perhaps: before(" perhaps"),
  };
}

test("the panel, the file of ties and the caption say the figures that the strands hold", () => {
  const session = createSession();
  fc.assert(
    fc.property(anyView, (chosen) => {
      const { catalog, ties, fold, window, documents } = viewOf(chosen);
      const rows = tieRows({ catalog, ties, fold });
      const columns = tieColumns(session, catalog);
      const [titles = [], ...lines] = readCsv(writeCsv(cellsOf(rows, columns)));
      const at = (line: readonly string[], title: string) =>
        Number(line[titles.indexOf(title)] || 0);
      rows.forEach(({ tie }, i) => {
        const { reported, possible, perhaps } = tieCounts(fold, ties, tie);
        const told = toldOfTie({ catalog, ties, fold, documents }, tie);
        expect(figuresIn(told)).toEqual({ reported, possible, perhaps });
        const line = lines[i] ?? [];
        expect(at(line, "Reported")).toBe(reported);
        expect(at(line, "Planned or alleged")).toBe(possible);
        expect(at(line, "Perhaps in window")).toBe(perhaps);
      });
      const { counts, silent, filtered } = stageWords({
        filters: NO_FILTERS,
        catalog,
        ties,
        fold,
        span: window,
        window,
        mode: "window",
        unit: "year",
      });
      if (silent || filtered) return;
      const { reported, planned, alleged, perhaps } = windowSummary(catalog, fold, ties);
      expect(figuresIn(counts)).toEqual({ reported, possible: planned + alleged, perhaps });
    }),
    { numRuns: 60 },
  );
});

test("a cell of ties × time says what the panel says of its tie in that year, and a row what it says of all years", () => {
  fc.assert(
    fc.property(anyView, (chosen) => {
      const { catalog, ties, passing, documents } = viewOf(chosen);
      const columns = matrixColumns(catalog, "year", documents);
      const whole = new Fold(catalog, ties, catalog.extent, passing);
      whole.ticked = documents;
      const book = {
        catalog,
        ties,
        passing,
        fold: whole,
        documents,
        unit: "year" as const,
        columns,
      };
      const year = new Fold(catalog, ties, catalog.extent, passing);
      year.ticked = documents;
      ties.ties.forEach(({ key, a, b }, tie) => {
        const row = matrixRow(catalog, ties, passing, columns, tie);
        const entry = { key, a, b, tie };
        for (const i of [...row.cells.keys(), ...row.hidden.keys()]) {
          const column = columns[i];
          if (!column) continue;
          year.move(column);
          const told = toldOfTie({ catalog, ties, fold: year, documents }, tie);
          expect(cellWords(book, entry, column, row).split(": ").at(-1)).toBe(
            told.replaceAll("in this window", "in it"),
          );
        }
        const { reported, possible } = figuresIn(rowLines(book, entry, row.sums)[0] ?? "");
        const { reported: r, possible: p } = tieCounts(whole, ties, tie);
        if (!rowLines(book, entry, row.sums)[0]?.includes("pass the filter"))
          expect([reported, possible]).toEqual([r, p]);
      });
    }),
    { numRuns: 30 },
  );
});
