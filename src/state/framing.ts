import { effect } from "@preact/signals-core";
import { type Setting, shownUi } from "./setting.ts";
import type { Store } from "./store.ts";

/** The room that projector sizes are made for; a smaller frame has smaller ones, but none below the usual. */
const ROOM = { width: 1920, height: 1080 };
const STAGE_SCALE = 2.1;
const STAGE_NAME = 36;
const NAME = 10.5;
const SIZES = ["--scale", "--name-scale", "--name-least"];

/**
 * Keeps a frame's setting on the page: `data-embed`, `-ui`, `-pal`, `-bg`, `-motion`, `-still`, `-stage` and `-scale` on its
 * root element, which the style sheets read, and the sizes of text. A page that is not framed is left as it is.
 * @returns a function that stops it following the setting and the page's size.
 */
export function bindFraming(store: Store, page: Window = window): () => void {
  const root = page.document.documentElement;
  const size = () => sizeTexts(root, store.setting.peek(), page);
  const stop = effect(() => {
    for (const [name, value] of Object.entries(marksOf(store.setting.value))) {
      if (value) root.dataset[name] = value;
      else delete root.dataset[name];
    }
    size();
  });
  page.addEventListener("resize", size);
  return () => {
    stop();
    page.removeEventListener("resize", size);
  };
}

function marksOf(setting: Setting) {
  const { embed, pal, bg, motion, still, stage } = setting;
  return {
    embed: embed && "true",
    ui: embed && shownUi(setting),
    pal: pal !== "std" && pal,
    bg: bg !== "opaque" && bg,
    motion: motion !== "auto" && motion,
    still: still && "true",
    stage: stage && "true",
  };
}

/** Sizes the texts of a page whose setting asks for others than the usual. */
function sizeTexts(root: HTMLElement, { stage, scale: asked }: Setting, page: Window): void {
  if (!stage && asked === 1) {
    for (const name of SIZES) root.style.removeProperty(name);
    delete root.dataset.scale;
    return;
  }
  const share = stage ? Math.min(page.innerWidth / ROOM.width, page.innerHeight / ROOM.height) : 1;
  const sized = stage ? Math.max(1, STAGE_SCALE * share) : 1;
  const scale = Math.round(asked * sized * 1000) / 1000;
  const named = stage ? Math.max(NAME, STAGE_NAME * share) : NAME;
  const least = named * (stage ? Math.max(1, asked) : asked);
  const sizes = [scale, stage ? asked : scale, Math.round(least * 100) / 100];
  SIZES.forEach((name, i) => {
    root.style.setProperty(name, String(sizes[i]));
  });
  root.dataset.scale = String(scale);
}

/** The text scale that is in force. */
export function textScale(page: Window = window): number {
  return Number(page.document.documentElement.dataset.scale ?? 1);
}
