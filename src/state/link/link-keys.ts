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
import { encodeReading, focusOf, readingOf, subjectOf } from "./link-subject.ts";
import { choice, keyOf, partOf, TOGGLE } from "./link-value.ts";
import { encodeComparison, encodeWindow, windowIn } from "./link-window.ts";

const STATUSES: readonly Status[] = eventSchema.shape.status.options;
const EMPTY = "-";

/** All keys of a link in the order they are written. A key that was released keeps its meaning for good. */
export const LINK_KEYS: readonly LinkKey[] = [
  keyOf("theme", "theme", choice(THEMES)),
  ...STORY_KEYS,
  {
    key: "t",
    part: "window",
    write: ({ window }, { extent }) =>
      window.from === extent.from && window.to === extent.to ? null : encodeWindow(window),
    read: (value, { catalog }) => partOf("window", windowIn(catalog, value)),
  },
  keyOf("mode", "mode", choice(MODES)),
  keyOf("cmp", "comparison", {
    write: (comparison) => comparison && encodeComparison(comparison),
    read: readWindows,
  }),
  keyOf("snap", "snap", {
    write: (snap) => (snap === EMPTY_VIEW.snap ? null : snap),
    read: (text) => SNAP_UNITS.find((unit) => unit === text),
    takes: SNAP_UNITS.join(", "),
  }),
  keyOf("level", "level", choice(LEVELS)),
  branches("open"),
  branches("shut"),
  {
    key: "f",
    part: "focus",
    write: ({ focus }) => focus?.id ?? null,
    read(value, against) {
      const { catalog } = against;
      const whole = focusOf(value.split("~"), catalog);
      if (whole) return { focus: whole };
      const ids = known("f", value, (id) => catalog.actorOf.has(id), against);
      return partOf("focus", ids && focusOf(ids, catalog));
    },
  },
  keyOf("hop", "hop", {
    write: (hop) => (hop === 1 ? null : String(hop)),
    read: (text) => [0, 1, 2].find((hop) => String(hop) === text),
    takes: "0, 1 or 2",
  }),
  {
    key: "sel",
    part: "selection",
    write: ({ selection }) => selection?.id ?? null,
    read: (value, { catalog }) => partOf("selection", subjectOf(value, catalog)),
  },
  {
    key: "read",
    part: "reading",
    write: ({ reading }) => reading && encodeReading(reading),
    read: (value, { catalog }) => partOf("reading", readingOf(value, catalog)),
  },
  filter("k", "types", () => (id) => EVENT_TYPES.some((type) => type === id)),
  filter("st", "statuses", () => (id) => STATUSES.some((status) => status === id)),
  filter(
    "doc",
    "documents",
    ({ documentOf }) =>
      (id) =>
        documentOf.has(id),
  ),
  {
    key: "tab",
    part: "tab",
    write: ({ tab, step }) => (tab === "network" || (tab === "story" && step) ? null : tab),
    read(value, { catalog, stories: [story], view }) {
      if (value === "story" && !view.step && story?.steps.length)
        return toldView(story, 0, catalog, view);
      return partOf(
        "tab",
        TABS.find((tab) => tab === value),
      );
    },
  },
  keyOf("table", "table", choice(TABLES)),
  keyOf("only", "only", {
    write: (only) => only,
    read: (text) => DIFFERENCES.find((kind) => kind === text),
    takes: DIFFERENCES.join(", "),
  }),
  keyOf("sort", "sorts", { write: encodeSorts, read: decodeSorts }),
  keyOf("film", "strip", TOGGLE),
  keyOf("list", "listed", TOGGLE),
  {
    key: "cam",
    part: "camera",
    // A step fits the picture to its actors by itself.
    write: ({ camera, tab, step }) =>
      camera && !(tab === "story" && step) ? encodeCamera(camera) : null,
    read: (value) => partOf("camera", decodeCamera(value)),
  },
];

function branches(key: "open" | "shut"): LinkKey {
  return {
    key,
    part: key,
    write: (view) => view[key].join("~") || null,
    read: (value, against) =>
      partOf(
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
    part,
    write: (view) => {
      const list = view[part];
      return list === null ? null : list.join("~") || EMPTY;
    },
    read: (value, against) => {
      const list = value === EMPTY ? [] : known(key, value, has(against.catalog), against);
      return partOf(part, list as View[typeof part] | undefined);
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
