import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import type { Catalog } from "../engine/catalog.ts";
import type { DifferenceKind } from "../engine/differences.ts";
import type { Point } from "../engine/geometry.ts";
import type { SheetName } from "../engine/layout.ts";
import type { Level } from "../engine/rollup.ts";
import type { SnapUnit } from "../engine/snap.ts";
import type { TimeWindow } from "../engine/window.ts";
import type { Status } from "../model/dataset.ts";
import type { EventType } from "../model/plover.ts";
import type { Problem } from "../model/problem.ts";
import type { Story } from "../model/story.ts";
import type { History } from "./history.ts";
import { OWN_SETTING, type Setting } from "./setting.ts";

export const MODES = ["window", "cumulative"] as const;
export type Mode = (typeof MODES)[number];

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The pictures of the same window: the network, ties × time, a comparison of two windows, a story, and plain tables. */
export const TABS = ["network", "ties", "compare", "story", "table"] as const;
export type Tab = (typeof TABS)[number];

/** The plain tables of a view. */
export const TABLES = ["ties", "events", "actors", "articles", "contested"] as const;
export type TableName = (typeof TABLES)[number];

/** How much the live region says when the window comes to rest. */
export const VOICES = ["full", "brief", "off"] as const;
export type Voice = (typeof VOICES)[number];

/** How the rows of one place are ordered: the column's key, and whether from the greatest down. */
export type Sorting = { by: string; falling: boolean };

/** Where the stage's camera stands: its middle in shares of the picture, and how much of it is seen (1: all). */
export type Camera = { x: number; y: number; ratio: number };

/** Two windows held against each other. */
export type Comparison = { a: TimeWindow; b: TimeWindow };

/** A window pinned as one side of a comparison whose other side is still open. */
export type Pin = { side: "a" | "b"; window: TimeWindow };

/** What is selected or hovered, by id: an event, an actor, or a tie by its key ("egypt~russia"). */
export type Subject = { kind: "event" | "actor" | "tie"; id: string };

/** What may be isolated: a subject, or several actors together, their ids joined by "~". */
export type Focus = Subject | { kind: "actors"; id: string };

/** The reader: an open document, and the event whose passage it stands at. */
export type Reading = { document: string; event: string | null };

/** A step of a story, by ids. */
type StepRef = { story: string; step: string };

/** A guess at a story's question, null as long as there is none, and whether the answer is shown. */
export type Guess = { number: number | null; revealed: boolean };

/** How a quarrel between two tabs over a story ends: this one's stays, the other's, or both, this one's as a copy. */
export type Ending = "mine" | "theirs" | "both";

/** The reader's own stories by id, with what can be undone and done again. */
export type OwnStories = ReadonlyMap<string, History<Story>>;

/** The view: all that a link carries. `null` in a filter lets everything through. */
export type View = {
  tab: Tab;
  window: TimeWindow;
  mode: Mode;
  /** The windows pinned for the comparison; null until two are. */
  comparison: Comparison | null;
  /** What the ends of the window snap to, which is also the length of a step and of a column of ties × time. */
  snap: SnapUnit;
  level: Level;
  open: readonly string[];
  shut: readonly string[];
  types: readonly EventType[] | null;
  statuses: readonly Status[] | null;
  documents: readonly string[] | null;
  /** What is isolated: the rest of the network steps back. `hop`: how far its neighbours are kept, 0–2. */
  focus: Focus | null;
  hop: number;
  selection: Subject | null;
  reading: Reading | null;
  /** The open table, the class of differences that alone is shown, and the order of rows by place ("ties", "compare", …). */
  table: TableName;
  only: DifferenceKind | null;
  sorts: ReadonlyMap<string, Sorting>;
  /** Whether the film-strip is open, and whether the list of ties stands in the network's place. */
  strip: boolean;
  listed: boolean;
  /** Null shows all. */
  camera: Camera | null;
  theme: Theme;
  /** The step that is told, or that the reader has left to look around; null before a story is opened. */
  step: StepRef | null;
};

/**
 * A line the user should see: what the environment denied, or what a link asked for and was ignored. `cure` is what its
 * button says, where something can be done.
 */
export type Notice = { id: string; text: string; cure?: string };

/** A dataset elsewhere that a link asks for: nothing is requested before the reader says so. */
export type Remote = {
  src: string;
  loading: boolean;
  /** Why it did not come, and the cure; null as long as nothing has failed. */
  fault: string | null;
};

/** Where the pointer or the keyboard rests; `at` is in client px, for the card to stand beside. */
export type Hover = { subject: Subject; at: Point };

export type Store = {
  /** Document: the dataset in hand, and what was wrong with it. Null until one is loaded. */
  catalog: Signal<Catalog | null>;
  problems: Signal<readonly Problem[]>;
  /** The reader's own stories of the dataset in hand, and those of datasets that were open before, by their titles. */
  own: Signal<OwnStories>;
  aside: Signal<ReadonlyMap<string, OwnStories>>;
  /** Whether they have been read from where the browser keeps them. */
  ownRead: Signal<boolean>;
  /** The story that was told or edited last, by id, also before a reload; null where none was. */
  lastTold: Signal<string | null>;
  /** The own stories that another tab has changed too, by id: null until the reader decides, then the ending. */
  quarrels: Signal<ReadonlyMap<string, Ending | null>>;
  /** Whether the dataset in hand is the one that comes with the app. */
  shipped: Signal<boolean>;
  /** The dataset elsewhere that the reader has not decided upon yet. */
  remote: Signal<Remote | null>;
  /** How the page is framed, as its address asks. */
  setting: Signal<Setting>;
  /** View. */
  view: Signal<View>;
  /** Moment: never saved, never in a link. */
  hover: Signal<Hover | null>;
  /** What a step of a story marks on the stage, beside what is selected. */
  marked: Signal<readonly Subject[]>;
  /** What is guessed at the questions of stories, by `questionKey`. */
  guesses: Signal<ReadonlyMap<string, Guess>>;
  /** Whether the reader edits a story of their own; "headline" where a new step waits for one. */
  editing: Signal<boolean | "headline">;
  /** Whether slides fill the page. */
  presenting: Signal<boolean>;
  /** Whether the camera glides to where the view asks for it, as from step to step; else it jumps there. */
  gliding: Signal<boolean>;
  dragging: Signal<boolean>;
  playing: Signal<boolean>;
  speed: Signal<number>;
  /** The view's own. */
  snap: ReadonlySignal<SnapUnit>;
  /** Null where no window is pinned, or both are: then they are the view's comparison. */
  pin: Signal<Pin | null>;
  ghosts: Signal<boolean>;
  sheet: Signal<SheetName>;
  /** Kept by the browser. */
  voice: Signal<Voice>;
  notices: Signal<readonly Notice[]>;
  /** Places a hand has moved actors to, in shares of the sheet, by actor id. */
  moved: Signal<ReadonlyMap<string, Point>>;
};

/** The view before anything is loaded. */
export const EMPTY_VIEW: View = {
  tab: "network",
  window: { from: 0, to: 1 },
  mode: "window",
  comparison: null,
  snap: "year",
  level: "blocs",
  open: [],
  shut: [],
  types: null,
  statuses: null,
  documents: null,
  focus: null,
  hop: 1,
  selection: null,
  reading: null,
  table: "ties",
  only: null,
  sorts: new Map(),
  strip: false,
  listed: false,
  camera: null,
  theme: "auto",
  step: null,
};

/** All signals of the app. Only actions.ts writes them. */
export function createStore(): Store {
  const view = signal<View>(EMPTY_VIEW);
  return {
    catalog: signal<Catalog | null>(null),
    problems: signal<readonly Problem[]>([]),
    own: signal<OwnStories>(new Map()),
    aside: signal<ReadonlyMap<string, OwnStories>>(new Map()),
    ownRead: signal(false),
    lastTold: signal<string | null>(null),
    quarrels: signal<ReadonlyMap<string, Ending | null>>(new Map()),
    shipped: signal(false),
    remote: signal<Remote | null>(null),
    setting: signal<Setting>(OWN_SETTING),
    view,
    hover: signal<Hover | null>(null),
    marked: signal<readonly Subject[]>([]),
    guesses: signal<ReadonlyMap<string, Guess>>(new Map()),
    editing: signal<boolean | "headline">(false),
    presenting: signal(false),
    gliding: signal(false),
    dragging: signal(false),
    playing: signal(false),
    speed: signal(1.6),
    snap: computed(() => view.value.snap),
    pin: signal<Pin | null>(null),
    ghosts: signal(true),
    sheet: signal<SheetName>("wide"),
    voice: signal<Voice>("full"),
    notices: signal<readonly Notice[]>([]),
    moved: signal<ReadonlyMap<string, Point>>(new Map()),
  };
}
