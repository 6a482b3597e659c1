import type { Catalog } from "../../engine/catalog.ts";
import type { Story } from "../../model/story.ts";
import { OWN_SETTING, type Setting } from "../setting.ts";
import { EMPTY_VIEW, type View } from "../store.ts";
import { isStepped } from "../story-view.ts";
import { LINK_KEYS } from "./link-keys.ts";
import { encodeSetting, SETTING_KEYS } from "./link-setting.ts";

/** Version of the link grammar. A released link never changes its meaning. */
const LINK_VERSION = "1";
const VERSION_KEY = "v";
const OWN_KEYS = new Set([VERSION_KEY, ...[...SETTING_KEYS, ...LINK_KEYS].map(({ key }) => key)]);
/** How much of a value that made no sense is told. */
const TOLD = 60;

/** A link read: the view it asks for, what of it was ignored and why, and the keys that are not ours, kept as they are. */
export type Decoded = { view: View; ignored: string[]; foreign: [string, string][] };

/** Whether a query or a hash holds any key of a link. */
export function isOurs(part: string): boolean {
  const keys = new URLSearchParams(part.replace(/^[?#]/, ""));
  return [...keys.keys()].some((key) => OWN_KEYS.has(key));
}

/** Whether a query or a hash asks for more of a view than its theme. */
export function asksForView(part: string): boolean {
  const keys = new URLSearchParams(part.replace(/^[?#]/, ""));
  return LINK_KEYS.some(({ key }) => key !== "theme" && keys.has(key));
}

/** The view a dataset opens with. */
export function openingView(catalog: Catalog): View {
  return { ...EMPTY_VIEW, window: catalog.extent };
}

/**
 * Writes a view as a query ("v=1&t=2017&…", without "?"). Defaults are left out, the order is fixed, and values use only
 * `[A-Za-z0-9._~-]`. A view that is all defaults gives "". The setting of its frame stands before it.
 */
export function encodeLink(
  view: View,
  catalog: Catalog,
  foreign: readonly [string, string][] = [],
  setting: Setting = OWN_SETTING,
): string {
  const told = view.tab === "story" && view.step !== null;
  const parts = LINK_KEYS.flatMap(({ key, part, write }) => {
    const value = told && isStepped(part) ? null : write(view, catalog);
    return value === null ? [] : [`${key}=${value}`];
  });
  const ours = [...encodeSetting(setting), ...parts];
  const version = ours.length > 0 ? [`${VERSION_KEY}=${LINK_VERSION}`] : [];
  const kept = foreign.map((pair) => pair.map(encodeURIComponent).join("="));
  return [...version, ...ours, ...kept].join("&");
}

/**
 * Reads a query and a hash (the hash wins) against a dataset. Never throws; what cannot be meant is named in `ignored`.
 * @param stories all at hand: the reader's own ones too
 */
export function decodeLink(
  query: string,
  hash: string,
  catalog: Catalog,
  stories: readonly Story[] = catalog.dataset.stories,
): Decoded {
  const values = new Map<string, string>();
  for (const part of [query.replace(/^\?/, ""), hash.replace(/^#/, "")]) {
    for (const [key, value] of new URLSearchParams(part)) values.set(key, value);
  }
  return readKeys(values, openingView(catalog), catalog, stories);
}

/** Reads some keys into a view, which keeps what they do not speak of. "" brings back a key's default, where `unset`. */
export function readKeys(
  values: ReadonlyMap<string, string>,
  from: View,
  catalog: Catalog,
  stories: readonly Story[],
  unset = false,
): Decoded {
  const ignored: string[] = [];
  const ignore = (part: string) => ignored.push(part.slice(0, TOLD));
  const asked = (key: string) => values.get(key);
  const version = values.get(VERSION_KEY);
  if (version !== undefined && version !== LINK_VERSION) ignore(`${VERSION_KEY}=${version}`);
  let view = from;
  for (const link of LINK_KEYS) {
    const value = values.get(link.key);
    if (value === undefined) continue;
    const part =
      unset && value === ""
        ? defaultPart(link.part, view, catalog)
        : link.read(value, { catalog, stories, view, asked, ignore });
    // Whoever asks for another view than the step's has left the step.
    const leaves = part && isStepped(link.part) && view.step !== null && view.tab === "story";
    if (part) view = { ...view, ...part, ...(leaves && { tab: "network" }) };
    else ignore(`${link.key}=${value}`);
  }
  return { view, ignored, foreign: [...values].filter(([key]) => !OWN_KEYS.has(key)) };
}

/** A part of the view a dataset opens with; without a step there is no story to be told. */
function defaultPart(part: keyof View, { tab }: View, catalog: Catalog): Partial<View> {
  const opening = openingView(catalog);
  return { [part]: opening[part], ...(part === "step" && tab === "story" && { tab: opening.tab }) };
}
