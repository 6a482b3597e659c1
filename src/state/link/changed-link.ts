import type { Catalog } from "../../engine/catalog.ts";
import type { Story } from "../../model/story.ts";
import type { Setting } from "../setting.ts";
import type { View } from "../store.ts";
import { readKeys } from "./link.ts";
import { decodeSetting, encodeSetting, SETTING_KEYS } from "./link-setting.ts";

/** A view and how its page is framed: all that a link's keys speak of. */
type Linked = { view: View; setting: Setting };

/** What holds as long as the page stands: where it stands, and the dataset that it has opened. */
const FIXED = ["embed", "d", "dv", "src", "sri"];
const SETTING = new Set(SETTING_KEYS.map(({ key }) => key));

/**
 * Sets some keys of a link and leaves the others as they are; "" brings a key's default back.
 * @returns with `wrong`, all that makes no sense or can't be changed
 */
export function changedLink(
  { view, setting }: Linked,
  keys: ReadonlyMap<string, string>,
  catalog: Catalog,
  stories: readonly Story[],
): Linked & { wrong: string[] } {
  const framing = new URLSearchParams(encodeSetting(setting).join("&"));
  const looks = new Map<string, string>();
  const fixed: [string, string][] = [];
  for (const [key, value] of keys) {
    if (FIXED.includes(key)) fixed.push([key, value]);
    else if (!SETTING.has(key)) looks.set(key, value);
    else if (value === "") framing.delete(key);
    else framing.set(key, value);
  }
  const framed = decodeSetting(framing.toString(), "");
  const read = readKeys(looks, view, catalog, stories, true);
  const unread = [...fixed, ...read.foreign].map(([key, value]) => `${key}=${value}`);
  return {
    view: read.view,
    setting: framed.setting,
    wrong: [...unread, ...framed.ignored, ...read.ignored],
  };
}
