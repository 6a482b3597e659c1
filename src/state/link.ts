import type { Catalog } from "../engine/catalog.ts";
import { LEVELS } from "../engine/rollup.ts";
import { dateIn, OUT, type TimeWindow, UNDATED } from "../engine/window.ts";
import { civil, dayOf, isoDay } from "../model/calendar.ts";
import { eventSchema, type Status } from "../model/dataset.ts";
import { parseEdtf } from "../model/edtf.ts";
import { EVENT_TYPES } from "../model/plover.ts";
import {
  type Comparison,
  EMPTY_VIEW,
  MODES,
  type Subject,
  TABS,
  THEMES,
  type View,
} from "./store.ts";

/** Version of the link grammar. A released link never changes its meaning. */
const LINK_VERSION = "1";

const STATUSES: readonly Status[] = eventSchema.shape.status.options;
const OWN_KEYS = [
  "v",
  "theme",
  "t",
  "mode",
  "cmp",
  "level",
  "open",
  "shut",
  "sel",
  "read",
  "k",
  "st",
  "doc",
  "tab",
];

/** A link read: the view it asks for, what of it was ignored and why, and the keys that are not ours, kept as they are. */
export type Decoded = { view: View; ignored: string[]; foreign: [string, string][] };

/** Whether a query or a hash holds any key of a link. */
export function isOurs(part: string): boolean {
  const keys = new URLSearchParams(part.replace(/^[?#]/, ""));
  return OWN_KEYS.some((key) => keys.has(key));
}

/** The view a dataset opens with. */
export function openingView(catalog: Catalog): View {
  return { ...EMPTY_VIEW, window: catalog.extent };
}

/**
 * Writes a view as a query ("v=1&t=2017&…", without "?"). Defaults are left out, the order is fixed, and values use only
 * `[A-Za-z0-9._~-]`. A view that is all defaults gives "".
 */
export function encodeLink(
  view: View,
  catalog: Catalog,
  foreign: readonly [string, string][] = [],
): string {
  const list = (values: readonly string[] | null, none = "-") =>
    values === null ? null : values.join("~") || none;
  const { extent } = catalog;
  const sameWindow = view.window.from === extent.from && view.window.to === extent.to;
  const entries: [string, string | null][] = [
    ["theme", view.theme === "auto" ? null : view.theme],
    ["t", sameWindow ? null : encodeWindow(view.window)],
    ["mode", view.mode === "window" ? null : view.mode],
    ["cmp", view.comparison && encodeComparison(view.comparison)],
    ["level", view.level === "blocs" ? null : view.level],
    ["open", view.open.join("~") || null],
    ["shut", view.shut.join("~") || null],
    ["sel", view.selection?.id ?? null],
    [
      "read",
      view.reading
        ? [view.reading.document, ...(view.reading.event ? [view.reading.event] : [])].join("~")
        : null,
    ],
    ["k", list(view.types)],
    ["st", list(view.statuses)],
    ["doc", list(view.documents)],
    ["tab", view.tab === "network" ? null : view.tab],
  ];
  const ours = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  const all = [...(ours.length > 0 ? ([["v", LINK_VERSION]] as [string, string][]) : []), ...ours];
  const text = (part: string) => encodeURIComponent(part);
  return [
    ...all.map(([key, value]) => `${key}=${value}`),
    ...foreign.map(([key, value]) => `${text(key)}=${text(value)}`),
  ].join("&");
}

/** Reads a query and a hash (the hash wins) against a dataset. Never throws; what cannot be meant is named in `ignored`. */
export function decodeLink(query: string, hash: string, catalog: Catalog): Decoded {
  const values = new Map<string, string>();
  for (const part of [query.replace(/^\?/, ""), hash.replace(/^#/, "")]) {
    for (const [key, value] of new URLSearchParams(part)) values.set(key, value);
  }
  const ignored: string[] = [];
  const view = openingView(catalog);
  const read = <T>(
    key: string,
    parse: (value: string) => T | undefined,
    set: (value: T) => void,
  ) => {
    const value = values.get(key);
    if (value === undefined) return;
    const parsed = parse(value);
    if (parsed === undefined) ignored.push(`${key}=${value.slice(0, 60)}`);
    else set(parsed);
  };
  const oneOf =
    <T extends string>(options: readonly T[]) =>
    (value: string) =>
      options.find((option) => option === value);
  const known = (has: (id: string) => boolean, key: string) => (value: string) => {
    if (value === "-") return [];
    const ids = value.split("~");
    const good = ids.filter(has);
    if (good.length === 0) return undefined;
    if (good.length < ids.length)
      ignored.push(
        `${key}=${ids
          .filter((id) => !has(id))
          .join("~")
          .slice(0, 60)}`,
      );
    return good;
  };
  read("v", oneOf([LINK_VERSION]), () => {});
  read("theme", oneOf(THEMES), (theme) => Object.assign(view, { theme }));
  read(
    "t",
    (value) => windowIn(catalog, value),
    (window) => Object.assign(view, { window }),
  );
  read("mode", oneOf(MODES), (mode) => Object.assign(view, { mode }));
  read("cmp", decodeComparison, (comparison) => Object.assign(view, { comparison }));
  read("level", oneOf(LEVELS), (level) => Object.assign(view, { level }));
  read(
    "open",
    known((id) => catalog.actorOf.has(id), "open"),
    (open) => Object.assign(view, { open }),
  );
  read(
    "shut",
    known((id) => catalog.actorOf.has(id), "shut"),
    (shut) => Object.assign(view, { shut }),
  );
  read(
    "sel",
    (value) => subjectOf(value, catalog),
    (selection) => Object.assign(view, { selection }),
  );
  read(
    "read",
    (value) => readingOf(value, catalog),
    (reading) => Object.assign(view, { reading }),
  );
  read(
    "k",
    known((id) => EVENT_TYPES.some((type) => type === id), "k"),
    (types) => Object.assign(view, { types }),
  );
  read(
    "st",
    known((id) => STATUSES.some((status) => status === id), "st"),
    (statuses) => Object.assign(view, { statuses }),
  );
  read(
    "doc",
    known((id) => catalog.documentOf.has(id), "doc"),
    (documents) => Object.assign(view, { documents }),
  );
  read("tab", oneOf(TABS), (tab) => Object.assign(view, { tab }));
  return { view, ignored, foreign: [...values].filter(([key]) => !OWN_KEYS.includes(key)) };
}

/** The window a link asks for; undefined where it holds no day of the extent and no event. */
function windowIn(catalog: Catalog, value: string): TimeWindow | undefined {
  const window = decodeWindow(value);
  if (!window) return undefined;
  const { from, to } = catalog.extent;
  const within = window.from < to && window.to > from;
  return within || catalog.times.some((time) => ![OUT, UNDATED].includes(dateIn(time, window)))
    ? window
    : undefined;
}

/** What an id names: an event, an actor, or a tie where it is two actors' ids joined by "~". */
export function subjectOf(id: string, catalog: Catalog): Subject | undefined {
  if (catalog.eventOf.has(id)) return { kind: "event", id };
  if (catalog.actorOf.has(id)) return { kind: "actor", id };
  const [a = "", b = "", ...rest] = id.split("~");
  const [p, q] = [catalog.actorOf.get(a), catalog.actorOf.get(b)];
  if (rest.length > 0 || p === undefined || q === undefined || p === q) return undefined;
  const inOrder = (catalog.rank[p] as number) < (catalog.rank[q] as number);
  return { kind: "tie", id: inOrder ? id : `${b}~${a}` };
}

function readingOf(
  value: string,
  catalog: Catalog,
): { document: string; event: string | null } | undefined {
  const [document = "", event] = value.split("~");
  if (!catalog.documentOf.has(document)) return undefined;
  return { document, event: event !== undefined && catalog.eventOf.has(event) ? event : null };
}

/** "2017", "2016..2018", "2016-05..2017-06", "2016-05-03..2016-05-09": both ends are inside the window. */
export function encodeWindow({ from, to }: TimeWindow): string {
  const [first, last] = [civil(from), civil(to - 1)];
  const next = civil(to);
  const wholeYears = first.month === 1 && first.day === 1 && next.month === 1 && next.day === 1;
  const wholeMonths = first.day === 1 && next.day === 1;
  const length = wholeYears ? -6 : wholeMonths ? -3 : undefined;
  const [a, b] = [isoDay(from).slice(0, length), isoDay(to - 1).slice(0, length)];
  return a === b && last.year >= 0 ? a : `${a}..${b}`;
}

/** Reads what `encodeWindow` writes, and any EDTF date on either side of "..". Undefined where it is no window. */
export function decodeWindow(value: string): TimeWindow | undefined {
  const [a = "", b = a, ...rest] = value.split("..");
  const [first, last] = [parseEdtf(a), parseEdtf(b)];
  if (rest.length > 0 || !first || !last) return undefined;
  const [from, to] = [first.earliest, last.latest + 1];
  const sane =
    Number.isFinite(from) &&
    Number.isFinite(to) &&
    from < to &&
    from >= dayOf(-9999) &&
    to <= dayOf(10000);
  return sane ? { from, to } : undefined;
}

/** "2016~2017": two windows joined by "~". */
function encodeComparison({ a, b }: Comparison): string {
  return `${encodeWindow(a)}~${encodeWindow(b)}`;
}

function decodeComparison(value: string): Comparison | undefined {
  const [a, b, ...rest] = value.split("~").map(decodeWindow);
  return a && b && rest.length === 0 ? { a, b } : undefined;
}
