import {
  GROUNDS,
  KEY_RULES,
  MOTIONS,
  OWN_SETTING,
  PALETTES,
  type Setting,
  UIS,
} from "../setting.ts";

/** One key of a frame's setting: how it is written (null: the default, left out) and read (undefined: no sense). */
type SettingKey = {
  key: string;
  write(setting: Setting): string | null;
  read(value: string): Partial<Setting> | undefined;
};

const SCALE = { least: 0.75, most: 3 };
const SECONDS = { least: 0.2, most: 60 };
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;
const ID = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,79}$/;
const HASH = /^[A-Za-z0-9_-]{8,64}$/;

/** The keys of a setting in the order they are written. A key that was released keeps its meaning for good. */
export const SETTING_KEYS: readonly SettingKey[] = [
  toggle("embed", "embed"),
  choice("ui", UIS),
  choice("pal", PALETTES),
  choice("bg", GROUNDS),
  number("scale", "scale", SCALE),
  toggle("stage", "stage"),
  text("lang", "lang", TAG),
  choice("motion", MOTIONS),
  toggle("static", "still"),
  toggle("scroll", "scroll"),
  choice("keys", KEY_RULES),
  number("play", "play", SECONDS),
  toggle("loop", "loop"),
  text("d", "dataset", ID),
  text("dv", "version", HASH),
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
  }
  return { setting, ignored };
}

function toggle(key: string, part: "embed" | "stage" | "still" | "scroll" | "loop"): SettingKey {
  return {
    key,
    write: (setting) => (setting[part] ? "1" : null),
    read: (value) => (value === "1" || value === "0" ? { [part]: value === "1" } : undefined),
  };
}

/** One of a few words, the first of which is the default. */
function choice<K extends "ui" | "pal" | "bg" | "motion" | "keys">(
  key: K,
  options: readonly Setting[K][],
): SettingKey {
  return {
    key,
    write: (setting) => (setting[key] === options[0] ? null : setting[key]),
    read: (value) => (options.some((option) => option === value) ? { [key]: value } : undefined),
  };
}

function number(
  key: string,
  part: "scale" | "play",
  { least, most }: { least: number; most: number },
): SettingKey {
  return {
    key,
    write: (setting) => {
      const value = setting[part];
      return value === OWN_SETTING[part] || value === null ? null : String(value);
    },
    read: (value) => {
      const found = /^\d{1,2}(\.\d{1,3})?$/.test(value) ? Number(value) : Number.NaN;
      return found >= least && found <= most ? { [part]: found } : undefined;
    },
  };
}

function text(key: string, part: "lang" | "dataset" | "version", shape: RegExp): SettingKey {
  return {
    key,
    write: (setting) => setting[part],
    read: (value) => (shape.test(value) ? { [part]: value } : undefined),
  };
}
