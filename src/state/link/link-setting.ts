import {
  GROUNDS,
  KEY_RULES,
  MOTIONS,
  OWN_SETTING,
  PALETTES,
  type Setting,
  UIS,
} from "../setting.ts";
import { readSource } from "./link-source.ts";
import { choice, keyOf, type LinkValue, TOGGLE } from "./link-value.ts";

/** One key of a frame's setting: how it is written (null: the default, left out) and read (undefined: no sense). */
type SettingKey = {
  key: string;
  write(setting: Setting): string | null;
  read(value: string): Partial<Setting> | undefined;
  takes?: string;
};

const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;
const ID = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,79}$/;
const HASH = /^[A-Za-z0-9_-]{8,64}$/;
const SHA256 = /^[0-9a-fA-F]{64}$/;

/** The keys of a setting in the order they are written. A key that was released keeps its meaning for good. */
export const SETTING_KEYS: readonly SettingKey[] = [
  keyOf("embed", "embed", TOGGLE),
  keyOf("ui", "ui", choice(UIS)),
  keyOf("pal", "pal", choice(PALETTES)),
  keyOf("bg", "bg", choice(GROUNDS)),
  keyOf("scale", "scale", numberIn(0.75, 3, OWN_SETTING.scale)),
  keyOf("stage", "stage", TOGGLE),
  keyOf("lang", "lang", text(TAG, "a language tag, such as en")),
  keyOf("motion", "motion", choice(MOTIONS)),
  keyOf("static", "still", TOGGLE),
  keyOf("scroll", "scroll", TOGGLE),
  keyOf("keys", "keys", choice(KEY_RULES)),
  keyOf("play", "play", numberIn(0.2, 60, OWN_SETTING.play)),
  keyOf("loop", "loop", TOGGLE),
  keyOf("d", "dataset", text(ID, "the id of a dataset")),
  keyOf("dv", "version", text(HASH, "a dataset’s edition")),
  keyOf("src", "src", {
    write: (address) => address && encoded(address),
    read: readSource,
    takes: "an address that begins with https://",
  }),
  keyOf("sri", "sri", {
    write: (sum) => sum,
    read: (digits) => (SHA256.test(digits) ? digits.toLowerCase() : undefined),
    takes: "the SHA-256 sum of a file, as 64 hexadecimal digits",
  }),
];

/** Writes what differs from the app's own setting, as ["embed=1", "ui=min"]. */
export function encodeSetting(setting: Setting): string[] {
  return SETTING_KEYS.flatMap(({ key, write }) => {
    const value = write(setting);
    return value === null ? [] : [`${key}=${value}`];
  });
}

/** Reads a setting from a query and a hash (the hash wins). What makes no sense is left at its default and named. */
export function decodeSetting(
  query: string,
  hash: string,
): { setting: Setting; ignored: readonly string[] } {
  const asked = [query.replace(/^\?/, ""), hash.replace(/^#/, "")].map(
    (part) => new URLSearchParams(part),
  );
  const ignored: string[] = [];
  let setting = OWN_SETTING;
  for (const { key, read } of SETTING_KEYS) {
    const value = asked.flatMap((part) => part.getAll(key)).at(-1);
    if (value === undefined) continue;
    const part = read(value);
    if (part) setting = { ...setting, ...part };
    else ignored.push(`${key}=${value}`.slice(0, 60));
    // A sum that cannot be read must not let a file through unchecked.
    if (!part && key === "sri") setting = { ...setting, src: null };
  }
  return { setting, ignored };
}

/** A number from `least` to `most`. */
function numberIn<Fallback extends number | null>(
  least: number,
  most: number,
  fallback: Fallback,
): LinkValue<number | Fallback> {
  return {
    write: (value) => (value === fallback || value === null ? null : String(value)),
    read: (digits) => {
      const found = /^\d{1,2}(\.\d{1,3})?$/.test(digits) ? Number(digits) : Number.NaN;
      return found >= least && found <= most ? found : undefined;
    },
    takes: `a number from ${least} to ${most}`,
  };
}

function text(shape: RegExp, takes: string): LinkValue<string | null> {
  return {
    write: (value) => value,
    read: (value) => (shape.test(value) ? value : undefined),
    takes,
  };
}

/** Percent-encodes all that is no letter of a link's values. */
function encoded(address: string): string {
  return encodeURIComponent(address).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
