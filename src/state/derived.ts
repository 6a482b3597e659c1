import { computed, type ReadonlySignal } from "@preact/signals-core";
import type { Catalog } from "../engine/catalog.ts";
import { type Filters, passingOf } from "../engine/filter.ts";
import { Fold, type FoldChange } from "../engine/fold.ts";
import { layoutOf, type SheetName } from "../engine/layout.ts";
import { moveActors } from "../engine/moving.ts";
import type { Layout } from "../engine/places.ts";
import { type Scene, sceneOf } from "../engine/scene.ts";
import { tickedCatalog } from "../engine/ticked-catalog.ts";
import { type Ties, tiesOf } from "../engine/ties.ts";
import type { TimeWindow } from "../engine/window.ts";
import { SPREAD } from "./spreading.ts";
import type { Store } from "./store.ts";
import { isAsking } from "./telling.ts";

/** The fold after its last move. `change` is null where everything must be read anew. */
export type Counted = { catalog: Catalog; ties: Ties; fold: Fold; change: FoldChange | null };

/** A scene with what it was made of. */
export type Drawn = { catalog: Catalog; ties: Ties; scene: Scene };

/** Everything that follows from the store. All are null until a dataset is loaded. */
export type Derived = {
  /** The days that count: the window, or in mode cumulative all up to its end. */
  span: ReadonlySignal<TimeWindow>;
  filters: ReadonlySignal<Filters>;
  ties: ReadonlySignal<Ties | null>;
  layout: ReadonlySignal<Layout | null>;
  drawn: ReadonlySignal<Drawn | null>;
  counted: ReadonlySignal<Counted | null>;
  /** Whether a question of the story waits for its answer, which no part of the page may give away. */
  asking: ReadonlySignal<boolean>;
};

/** Wires the derived values of a store. Nothing is computed before it is read. */
export function derive(store: Store): Derived {
  const { catalog, view } = store;
  const part = <T>(pick: () => T, same: (a: T, b: T) => boolean): ReadonlySignal<T> => {
    let last: T;
    let first = true;
    return computed(() => {
      const next = pick();
      if (first || !same(last, next)) last = next;
      first = false;
      return last;
    });
  };
  const span = part(
    () => {
      const { window, mode } = view.value;
      return mode === "cumulative" ? { from: Number.NEGATIVE_INFINITY, to: window.to } : window;
    },
    (a, b) => a.from === b.from && a.to === b.to,
  );
  const filters = part(
    (): Filters => {
      const { types, statuses, documents } = view.value;
      return { types, statuses, documents, stances: null };
    },
    (a, b) => a.types === b.types && a.statuses === b.statuses && a.documents === b.documents,
  );
  const depth = part(
    () => {
      const { level, open, shut } = view.value;
      return { level, open, shut };
    },
    (a, b) => a.level === b.level && a.open === b.open && a.shut === b.shut,
  );
  const ties = computed(() => catalog.value && tiesOf(catalog.value, depth.value));
  const sheet = computed((): SheetName => {
    const { level, open } = depth.value;
    const slide = store.setting.value.stage && level === "blocs" && open.length === 0;
    return slide && store.sheet.value === "wide" ? "slide" : store.sheet.value;
  });
  // Peeked at: a dataset that needs it comes after it, and for the others nothing changes.
  const settled = computed(
    () => catalog.value && layoutOf(catalog.value, sheet.value, SPREAD.found.peek() ?? undefined),
  );
  const layout = computed(
    () =>
      settled.value && catalog.value && moveActors(settled.value, catalog.value, store.moved.value),
  );
  const drawn = computed((): Drawn | null => {
    if (!catalog.value || !ties.value || !layout.value) return null;
    return {
      catalog: catalog.value,
      ties: ties.value,
      scene: sceneOf(catalog.value, ties.value, layout.value),
    };
  });
  const passing = computed(() => catalog.value && passingOf(catalog.value, filters.value));
  const documents = computed(() => view.value.documents);
  const seen = computed(() => catalog.value && tickedCatalog(catalog.value, documents.value));
  return {
    span,
    filters,
    ties,
    layout,
    drawn,
    counted: countedOf(seen, ties, passing, filters, span),
    asking: computed(() => isAsking(store)),
  };
}

function countedOf(
  catalog: ReadonlySignal<Catalog | null>,
  ties: ReadonlySignal<Ties | null>,
  passing: ReadonlySignal<Uint8Array | null>,
  filters: ReadonlySignal<Filters>,
  span: ReadonlySignal<TimeWindow>,
): ReadonlySignal<Counted | null> {
  let fold: Fold | null = null;
  let foldCatalog: Catalog | null = null;
  let foldTies: Ties | null = null;
  let foldPassing: Uint8Array | null = null;
  return computed((): Counted | null => {
    const [c, t, p] = [catalog.value, ties.value, passing.value];
    if (!c || !t || !p) return null;
    const known = fold && foldCatalog === c && foldTies === t ? fold : null;
    const sameFilter = foldPassing === p;
    [foldCatalog, foldTies, foldPassing] = [c, t, p];
    if (!known) {
      fold = new Fold(c, t, span.value, p);
      fold.ticked = filters.value.documents;
      return { catalog: c, ties: t, fold, change: null };
    }
    if (!sameFilter) {
      known.filter(p);
      known.ticked = filters.value.documents;
      known.move(span.value);
      return { catalog: c, ties: t, fold: known, change: null };
    }
    return { catalog: c, ties: t, fold: known, change: known.move(span.value) };
  });
}
