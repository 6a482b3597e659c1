export const UIS = ["full", "min", "none"] as const;
export const PALETTES = ["std", "mono"] as const;
export const GROUNDS = ["opaque", "transparent"] as const;
export const MOTIONS = ["auto", "off", "on"] as const;
export const KEY_RULES = ["own", "host", "reveal"] as const;

/**
 * How the page is framed: read from its address, changed by its host alone, never by what a reader does, and no part of
 * the view.
 * Whatever copies or embeds a link may carry it on.
 */
export type Setting = {
  /** Whether the page stands in another one: no chrome, no storage, nothing in its host's history. */
  embed: boolean;
  /** Which controls an embed has: card and time strip, a still strip, or none. The source line always stays. */
  ui: (typeof UIS)[number];
  pal: (typeof PALETTES)[number];
  bg: (typeof GROUNDS)[number];
  /** Text scale, 0.75 to 3. */
  scale: number;
  /** Sizes for a room: names of at least 36 px at 1920 × 1080. */
  stage: boolean;
  /** The interface language asked for, as a BCP 47 tag; null leaves it to the page. */
  lang: string | null;
  /** "auto" follows what the reader's system asks. */
  motion: (typeof MOTIONS)[number];
  /** A picture only, that takes no press. */
  still: boolean;
  /** Whether the wheel zooms; in an embed it scrolls the host's page unless asked. */
  scroll: boolean;
  /** Whose keys the arrows, Page Up, Page Down, space and Esc are. */
  keys: (typeof KEY_RULES)[number];
  /** Seconds a step when it plays by itself; null where it does not. */
  play: number | null;
  loop: boolean;
  /** Which of the datasets beside the page is meant: `data/<id>.json`; null for the one that the app opens with. */
  dataset: string | null;
  /** Fingerprint of the dataset that the link was made with; null where it does not say. */
  version: string | null;
  /** The https address of a dataset that lies elsewhere, and the SHA-256 sum its file must have. */
  src: string | null;
  sri: string | null;
};

/** The controls that a frame shows: a picture that takes no press has none of them, and its strip of time where it is asked for. */
export function shownUi({ ui, still }: Setting): Setting["ui"] {
  return still && ui === "full" ? "none" : ui;
}

/** How the app stands by itself. */
export const OWN_SETTING: Setting = {
  embed: false,
  ui: "full",
  pal: "std",
  bg: "opaque",
  scale: 1,
  stage: false,
  lang: null,
  motion: "auto",
  still: false,
  scroll: false,
  keys: "own",
  play: null,
  loop: false,
  dataset: null,
  version: null,
  src: null,
  sri: null,
};
