import fc from "fast-check";
import { expect, test } from "vitest";
import { type Catalog, STATUS_CLASSES } from "../../src/engine/catalog.ts";
import { changesOf } from "../../src/engine/changes.ts";
import { compareWindows, sideEvents } from "../../src/engine/compare.ts";
import {
  type Counts,
  eventsInTie,
  slotCounts,
  tieCounts,
  windowSummary,
} from "../../src/engine/counts.ts";
import { coverageOf } from "../../src/engine/coverage.ts";
import { Fold } from "../../src/engine/fold.ts";
import { strandLook } from "../../src/engine/looks.ts";
import { matrixRow } from "../../src/engine/matrix.ts";
import { documentsOf } from "../../src/engine/sources.ts";
import { eventsInWindow, tieRows } from "../../src/engine/tables.ts";
import type { Ties } from "../../src/engine/ties.ts";
import { CERTAIN, dateIn, PERHAPS, type TimeWindow } from "../../src/engine/window.ts";
import { anyView, viewOf } from "../fixtures/chance.ts";

const said = ({
  reported,
  possible,
  perhaps,
}: Pick<Counts, "reported" | "possible" | "perhaps">) => ({
  reported,
  possible,
  perhaps,
});

/** The rule itself: the events of a tie that pass and touch the window, dated and summed one by one. */
function slowSums(
  catalog: Catalog,
  ties: Ties,
  passing: Uint8Array,
  window: TimeWindow,
  tie: number,
) {
  const sums = { reported: 0, possible: 0, perhaps: 0 };
  const everything = new Fold(catalog, ties, { from: -1e7, to: 1e7 }, passing);
  for (const event of eventsInTie(catalog, everything, ties, tie)) {
    const dating = dateIn(catalog.times[event], window);
    const status = STATUS_CLASSES[catalog.statuses[event] as number];
    if (status === "void" || (dating !== CERTAIN && dating !== PERHAPS)) continue;
    const column =
      dating === PERHAPS
        ? "perhaps"
        : status === "act" || status === "standing"
          ? "reported"
          : "possible";
    sums[column] += catalog.weights[event] as number;
  }
  return sums;
}

test("certain, perhaps, outside and undated come to all that passes, and with what a filter hides to all there is", () => {
  fc.assert(
    fc.property(anyView, (chosen) => {
      const { catalog, ties, passing, fold } = viewOf(chosen);
      const { reported, planned, alleged, perhaps, undated, out, ...rest } = windowSummary(
        catalog,
        fold,
        ties,
      );
      const weigh = (pass: number) =>
        passing.reduce((sum, p, e) => sum + (p === pass ? (catalog.weights[e] as number) : 0), 0);
      const all = catalog.weights.reduce((sum, weight) => sum + weight, 0);
      const seen = reported + planned + alleged + perhaps + rest.void + undated + out;
      expect(seen).toBe(weigh(1));
      expect(seen + weigh(0)).toBe(all);
    }),
  );
});

test("a tie counts the same on its strands, in a cell, in its row, in a comparison and in what changed", () => {
  fc.assert(
    fc.property(anyView, (chosen) => {
      const { catalog, ties, passing, fold, window, other, documents } = viewOf(chosen);
      const rows = new Map(tieRows({ catalog, ties, fold }).map((row) => [row.tie, row]));
      const comparison = compareWindows(
        catalog,
        ties,
        passing,
        { a: window, b: other },
        coverageOf(catalog),
        documents,
      );
      const compared = new Map(comparison.ties.map((found) => [found.tie, found]));
      const changes = changesOf(catalog, ties, fold, coverageOf(catalog));
      ties.ties.forEach(({ strands, hubs }, tie) => {
        const counts = tieCounts(fold, ties, tie);
        const events = eventsInTie(catalog, fold, ties, tie);
        expect(said(counts)).toEqual(slowSums(catalog, ties, passing, window, tie));
        const parts = [...strands, ...hubs].map((slot) => slotCounts(fold, slot));
        expect(parts.reduce((sum, { reported }) => sum + reported, 0)).toBe(counts.reported);
        const cell = matrixRow(
          catalog,
          ties,
          passing,
          [{ ...window, silent: false, unticked: false, reached: false }],
          tie,
        ).cells.get(0);
        if (cell) expect(cell.counts).toEqual(counts);
        else expect(events).toEqual([]);
        if (events.length > 0) expect(rows.get(tie)?.counts).toEqual(counts);
        const found = compared.get(tie);
        if (found) {
          expect(said(found.a)).toEqual(said(counts));
          expect(found.a.standing).toBe(counts.standing.certain);
          expect(said(found.b)).toEqual(slowSums(catalog, ties, passing, other, tie));
          const side = sideEvents(catalog, ties, comparison.a, found);
          expect(side.documents).toEqual(documentsOf(catalog, events, comparison.a.fold));
        }
        const change = changes.items.find((item) => item.tie === tie);
        if (change) {
          expect(said(change.now)).toEqual(said(counts));
          expect(change.now.standing).toBe(counts.standing.certain);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test("a strand's numeral is what its slot reports", () => {
  fc.assert(
    fc.property(anyView, (chosen) => {
      const { ties, fold } = viewOf(chosen);
      ties.slots.forEach(({ kind }, slot) => {
        if (kind !== "strand") return;
        const { numeral } = strandLook(fold, slot);
        if (numeral > 0) expect(numeral).toBe(slotCounts(fold, slot).reported);
      });
    }),
  );
});

test("the caption counts the ties and the articles that the tables hold", () => {
  fc.assert(
    fc.property(anyView, (chosen) => {
      const { catalog, ties, fold } = viewOf(chosen);
      const reckoned = { catalog, ties, fold };
      const summary = windowSummary(catalog, fold, ties);
      expect(tieRows(reckoned).filter(({ by }) => by === "tie").length).toBe(summary.ties);
      const told = eventsInWindow(reckoned).filter(
        (event) => STATUS_CLASSES[catalog.statuses[event] as number] !== "void",
      );
      expect(documentsOf(catalog, told, fold)).toEqual(summary.documents);
    }),
  );
});
