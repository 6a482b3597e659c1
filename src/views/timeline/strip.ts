import "./timeline.css";
import { computed, effect, signal } from "@preact/signals-core";
import type { Session } from "../../state/session.ts";
import { drawPicture, type Picture } from "./picture.ts";
import { draw } from "./svg.ts";
import type { Tracks } from "./tracks.ts";

/**
 * Mounts a time strip that only shows: the tracks and the window, which follows the session.
 * @returns a function that removes it.
 */
export function mountStrip(
  element: HTMLElement,
  { store, derived }: Session,
  tracks: Tracks,
): () => void {
  const host = document.createElement("div");
  host.className = "timeline is-still";
  host.style.height = `${tracks.height}px`;
  const svg = draw(host, "svg", { "aria-hidden": "true" });
  element.append(host);
  const width = signal(element.clientWidth);
  const sizes = new ResizeObserver(() => {
    width.value = element.clientWidth;
  });
  sizes.observe(element);
  const drawn = computed((): Picture | null => {
    const catalog = store.catalog.value;
    if (!catalog || width.value === 0) return null;
    const { extent: span } = catalog;
    const filters = derived.filters.value;
    return drawPicture(svg, { catalog, filters, span, width: width.value, tracks });
  });
  const stop = effect(() => {
    const { from, to } = derived.span.value;
    const picture = drawn.value;
    picture?.moveWindow(Number.isFinite(from) ? picture.scale(from) : 0, picture.scale(to));
  });
  return () => {
    stop();
    sizes.disconnect();
    host.remove();
  };
}
