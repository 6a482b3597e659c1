import { effect } from "@preact/signals-core";
import * as z from "zod/mini";
import type { Catalog } from "../engine/catalog.ts";
import type { Point } from "../engine/geometry.ts";
import type { Actions } from "./actions.ts";
import type { Store } from "./store.ts";

const KEY = "entente.moved.1";
const share = z.number().check(z.gte(-1), z.lte(2));
const point = z.object({ x: share, y: share });
const kept = z.record(z.string(), z.array(z.tuple([z.string(), point])));

/**
 * Remembers, per dataset title, where a hand has put actors. Where the browser denies storage the app works on and one
 * line says what is not kept.
 * @returns a function that stops it.
 */
export function bindKeepsake(
  store: Store,
  actions: Actions,
  storage: () => Storage = () => localStorage,
): () => void {
  const read = (): Record<string, z.infer<typeof kept>[string]> => {
    try {
      const parsed = kept.safeParse(JSON.parse(storage().getItem(KEY) ?? "{}"));
      return parsed.success ? parsed.data : {};
    } catch (error) {
      if (!(error instanceof SyntaxError)) tell();
      return {};
    }
  };
  const tell = () => {
    // Of two lines that the browser keeps nothing, the one about a story weighs more.
    if (store.notices.peek().some(({ id }) => id === "stories")) return;
    actions.notify(
      {
        id: "storage",
        text: "This browser keeps nothing for this page: what you move will be back in its place after a reload.",
      },
      { label: "Try again", act: again },
    );
  };
  const again = () => {
    const catalog = store.catalog.peek();
    const moved = store.moved.peek();
    if (catalog && moved.size > 0) keep(catalog.dataset.title, moved);
    else if (catalog) restore(catalog.dataset.title);
  };
  const restore = (title: string) => {
    const found = Object.entries(read()).find(([key]) => key === title)?.[1];
    if (found && found.length > 0) actions.setMoved(new Map(found));
  };
  const keep = (title: string, moved: ReadonlyMap<string, Point>) => {
    try {
      const all = new Map(Object.entries(read()));
      if (moved.size > 0) all.set(title, [...moved]);
      else all.delete(title);
      storage().setItem(KEY, JSON.stringify(Object.fromEntries(all)));
    } catch {
      tell();
    }
  };
  let last: Catalog | null = null;
  return effect(() => {
    const catalog = store.catalog.value;
    const moved = store.moved.value;
    if (catalog === null) return;
    const { title } = catalog.dataset;
    if (catalog !== last) {
      last = catalog;
      restore(title);
      return;
    }
    keep(title, moved);
  });
}
