import { useSignalEffect } from "@preact/signals";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";

const LONGEST = 60;

/** Keeps the page's title true to the view: "2017 · Egypt, Haftar, Russia and the UN · Entente". */
export function usePageTitle({ store }: Session): void {
  useSignalEffect(() => {
    const catalog = store.catalog.value;
    if (!catalog) return;
    const { window, mode } = store.view.value;
    const { title } = catalog.dataset;
    const short = title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
    document.title = `${windowWords(window, mode)} · ${short} · Entente`;
  });
}
