import type { Catalog } from "../../engine/catalog.ts";
import { DIFFERENCES } from "../../engine/differences.ts";
import { LEVELS } from "../../engine/rollup.ts";
import { SNAP_UNITS } from "../../engine/snap.ts";
import { eventSchema, type Status } from "../../model/dataset.ts";
import { EVENT_TYPES } from "../../model/plover.ts";
import { readWindows } from "../../model/window-text.ts";
import { EMPTY_VIEW, MODES, TABLES, TABS, THEMES, type View } from "../store.ts";
import { toldView } from "../story-view.ts";
import { decodeCamera, encodeCamera } from "./link-camera.ts";
import type { Against, LinkKey } from "./link-key.ts";
import { decodeSorts, encodeSorts } from "./link-sorts.ts";
import { STORY_KEYS } from "./link-story.ts";
import { encodeReading, readingOf, subjectOf } from "./link-subject.ts";
import { encodeComparison, encodeWindow, windowIn } from "./link-window.ts";

const STATUSES: readonly Status[] = eventSchema.shape.status.options;
const EMPTY = "-";
const HOPS = ["0", "1", "2"];

/** All keys of a link in the order they are written. A key that was released keeps its meaning for good. */
export const LINK_KEYS: readonly LinkKey[] = [
  choice("theme", "theme", THEMES),
  ...STORY_KEYS,
  {
    key: "t",
    stepped: true,
    write: ({ window }, { extent }) =>
      window.from === extent.from && window.to === extent.to ? null : encodeWindow(window),
    read: (value, { catalog }) => some("window", windowIn(catalog, value)),
  },
  stepped(choice("mode", "mode", MODES)),
  {
    key: "cmp",
    stepped: true,
    write: ({ comparison }) => comparison && encodeComparison(comparison),
    read: (value) => some("comparison", readWindows(value)),
  },
  {
    key: "snap",
    write: ({ snap }) => (snap === EMPTY_VIEW.snap ? null : snap),
    read: (value) =>
      some(
        "snap",
        SNAP_UNITS.find((unit) => unit === value),
      ),
  },
  stepped(choice("level", "level", LEVELS)),
  stepped(branches("open")),
  stepped(branches("shut")),
  {
    key: "f",
    write: ({ focus }) => focus?.id ?? null,
    read: (value, { catalog }) => some("focus", subjectOf(value, catalog)),
  },
  {
    key: "hop",
    write: ({ hop }) => (hop === 1 ? null : String(hop)),
    read: (value) => {
      const hop = HOPS.indexOf(value);
      return hop < 0 ? undefined : { hop };
    },
  },
  {
    key: "sel",
    write: ({ selection }) => selection?.id ?? null,
    read: (value, { catalog }) => some("selection", subjectOf(value, catalog)),
  },
  {
    key: "read",
    write: ({ reading }) => reading && encodeReading(reading),
    read: (value, { catalog }) => some("reading", readingOf(value, catalog)),
  },
  stepped(filter("k", "types", () => (id) => EVENT_TYPES.some((type) => type === id))),
  stepped(filter("st", "statuses", () => (id) => STATUSES.some((status) => status === id))),
  stepped(
    filter(
      "doc",
      "documents",
      ({ documentOf }) =>
        (id) =>
          documentOf.has(id),
    ),
  ),
  {
    key: "tab",
    write: ({ tab, step }) => (tab === "network" || (tab === "story" && step) ? null : tab),
    read(value, { catalog, view }) {
      const [story] = catalog.dataset.stories;
      if (value === "story" && !view.step && story?.steps.length)
        return toldView(story, 0, catalog, view);
      return some(
        "tab",
        TABS.find((tab) => tab === value),
      );
    },
  },
  choice("table", "table", TABLES),
  {
    key: "only",
    write: ({ only }) => only,
    read: (value) =>
      some(
        "only",
        DIFFERENCES.find((kind) => kind === value),
      ),
  },
  {
    key: "sort",
    write: ({ sorts }) => encodeSorts(sorts),
    read: (value) => some("sorts", decodeSorts(value)),
  },
  toggle("film", "strip"),
  toggle("list", "listed"),
  {
    key: "cam",
    // A step fits the picture to its actors by itself.
    write: ({ camera, tab, step }) =>
      camera && !(tab === "story" && step) ? encodeCamera(camera) : null,
    read: (value) => some("camera", decodeCamera(value)),
  },
];

/** One part of a view, or undefined where there is no value for it. */
function some<K extends keyof View>(
  part: K,
  value: View[K] | undefined,
): Partial<View> | undefined {
  return value === undefined ? undefined : ({ [part]: value } as unknown as Partial<View>);
}

/** One of a few words, the first of which is the default. */
function choice<K extends "theme" | "mode" | "level" | "table">(
  key: string,
  part: K,
  options: readonly View[K][],
): LinkKey {
  return {
    key,
    write: (view) => (view[part] === options[0] ? null : view[part]),
    read: (value) =>
      some(
        part,
        options.find((option) => option === value),
      ),
  };
}

function stepped(key: LinkKey): LinkKey {
  return { ...key, stepped: true };
}

function toggle(key: string, part: "strip" | "listed"): LinkKey {
  return {
    key,
    write: (view) => (view[part] ? "1" : null),
    read: (value) => (value === "1" || value === "0" ? some(part, value === "1") : undefined),
  };
}

function branches(key: "open" | "shut"): LinkKey {
  return {
    key,
    write: (view) => view[key].join("~") || null,
    read: (value, against) =>
      some(
        key,
        known(key, value, (id) => against.catalog.actorOf.has(id), against),
      ),
  };
}

/** A list of what a filter lets through; "-" is the filter that lets nothing through. */
function filter(
  key: string,
  part: "types" | "statuses" | "documents",
  has: (catalog: Catalog) => (id: string) => boolean,
): LinkKey {
  return {
    key,
    write: (view) => {
      const list = view[part];
      return list === null ? null : list.join("~") || EMPTY;
    },
    read: (value, against) => {
      const list = value === EMPTY ? [] : known(key, value, has(against.catalog), against);
      return some(part, list as View[typeof part] | undefined);
    },
  };
}

/** The ids of a list that are known; undefined where not one is. */
function known(
  key: string,
  value: string,
  has: (id: string) => boolean,
  { ignore }: Against,
): string[] | undefined {
  const ids = value.split("~");
  const good = ids.filter(has);
  const bad = ids.filter((id) => !has(id));
  if (good.length === 0) return undefined;
  if (bad.length > 0) ignore(`${key}=${bad.join("~")}`);
  return good;
}
