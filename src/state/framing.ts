import type { Setting } from "./setting.ts";

/** The room that projector sizes are made for; a smaller frame has smaller ones, but none below the usual. */
const ROOM = { width: 1920, height: 1080 };
const STAGE_SCALE = 2.1;
const STAGE_NAME = 36;
const NAME = 10.5;

/**
 * Puts a frame's setting on the page: `data-embed`, `-ui`, `-pal`, `-bg`, `-motion`, `-still` and `-scale` on its root
 * element, which the style sheets read, and the sizes of text. A page that is not framed is left as it is.
 * @returns a function that stops it following the page's size.
 */
export function bindFraming(setting: Setting, page: Window = window): () => void {
  const root = page.document.documentElement;
  const { embed, ui, pal, bg, motion, still, stage } = setting;
  const marks: Record<string, string | false> = {
    embed: embed && "true",
    ui: embed && (still ? "none" : ui),
    pal: pal !== "std" && pal,
    bg: bg !== "opaque" && bg,
    motion: motion !== "auto" && motion,
    still: still && "true",
    stage: stage && "true",
  };
  for (const [name, value] of Object.entries(marks)) if (value) root.dataset[name] = value;
  const size = () => {
    const share = stage
      ? Math.min(page.innerWidth / ROOM.width, page.innerHeight / ROOM.height)
      : 1;
    const sized = stage ? Math.max(1, STAGE_SCALE * share) : 1;
    const scale = Math.round(setting.scale * sized * 1000) / 1000;
    const named = stage ? Math.max(NAME, STAGE_NAME * share) : NAME;
    const least = named * (stage ? Math.max(1, setting.scale) : setting.scale);
    root.style.setProperty("--scale", String(scale));
    root.style.setProperty("--name-scale", String(stage ? setting.scale : scale));
    root.style.setProperty("--name-least", String(Math.round(least * 100) / 100));
    root.dataset.scale = String(scale);
  };
  if (!stage && setting.scale === 1) return () => {};
  size();
  page.addEventListener("resize", size);
  return () => page.removeEventListener("resize", size);
}

/** The text scale that is in force. */
export function textScale(page: Window = window): number {
  return Number(page.document.documentElement.dataset.scale ?? 1);
}
