import { batch, untracked } from "@preact/signals-core";
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
import { openingView } from "./link/link.ts";
import { noticeActionsOf } from "./notice-actions.ts";
import type { Setting } from "./setting.ts";
import type {
  Camera,
  Comparison,
  Focus,
  Hover,
  Mode,
  Pin,
  Remote,
  Sorting,
  Store,
  Subject,
  Tab,
  TableName,
  Theme,
  View,
  Voice,
} from "./store.ts";
import { storyActionsOf } from "./story-actions.ts";
import { isStepped } from "./story-view.ts";
import { storiesOf, tellingOf } from "./telling.ts";

/** All ways to change the store. Nothing but this file and what it takes up writes its signals. They peek, so that an effect may call them. */
export type Actions = ReturnType<typeof actionsOf>;

/** The actions of a store. Each is a whole step: what it sets fits together when it returns. */
export function actionsOf(store: Store) {
  const change = (part: Partial<View>) => {
    const view = store.view.peek();
    const leaves = view.tab === "story" && Object.keys(part).some(isStepped);
    store.view.value = { ...view, ...(leaves && { tab: "network" }), ...part };
  };
  const toggled = (list: readonly string[], id: string, on: boolean) =>
    on ? [...list.filter((other) => other !== id), id] : list.filter((other) => other !== id);
  /** Pins the two windows of the comparison; null unpins them. */
  const setComparison = (comparison: Comparison | null) =>
    batch(() => {
      store.pin.value = null;
      change({ comparison });
    });
  const stories = storyActionsOf(store);
  return {
    ...stories,
    ...noticeActionsOf(store),
    /**
     * Puts a dataset on the table, with the view it opens with; `shipped` where it comes with the app. The reader's own
     * stories are laid aside by the title of their dataset, and taken up again with one of the same title.
     */
    open(catalog: Catalog | null, problems: readonly Problem[], view?: View, shipped = false) {
      batch(() => {
        store.playing.value = false;
        store.hover.value = null;
        store.pin.value = null;
        store.gliding.value = false;
        store.moved.value = new Map();
        const before = store.catalog.peek()?.dataset.title;
        const aside = new Map(store.aside.peek());
        if (before !== undefined) aside.set(before, store.own.peek());
        store.own.value = aside.get(catalog?.dataset.title ?? "") ?? new Map();
        if (catalog) aside.delete(catalog.dataset.title);
        store.aside.value = aside;
        store.ownRead.value = false;
        store.guesses.value = new Map();
        store.problems.value = problems;
        store.catalog.value = catalog;
        store.shipped.value = shipped;
        if (catalog)
          store.view.value = view ?? { ...openingView(catalog), theme: store.view.peek().theme };
      });
    },
    /** Lists what is wrong with a dataset that was refused; the one that is open stays. */
    report(problems: readonly Problem[]) {
      store.problems.value = problems;
    },
    setRemote(remote: Remote | null) {
      store.remote.value = remote;
    },
    /** Sets how the page is framed. */
    setSetting(setting: Setting) {
      store.setting.value = setting;
    },
    /** Sets the whole view, as a link or the browser's history asks. */
    setView(view: View) {
      store.gliding.value = false;
      if (view.comparison) store.pin.value = null;
      store.view.value = view;
    },
    /** Sets the window in days; the ends are put in order and kept a day apart. */
    setWindow({ from, to }: TimeWindow) {
      const [a, b] = from <= to ? [from, to] : [to, from];
      const window = { from: Math.round(a), to: Math.max(Math.round(a) + 1, Math.round(b)) };
      const now = store.view.peek().window;
      if (now.from !== window.from || now.to !== window.to) change({ window });
    },
    /** Shows another picture; Story at the step that was left, else at the first of the one told last. */
    setTab(tab: Tab) {
      const found = tab === "story" && untracked(() => tellingOf(store) ?? opening(store));
      if (found) stories.tell(found.story, found.index);
      else change({ tab });
    },
    /** Marks subjects on the stage beside what is selected. */
    mark(subjects: readonly Subject[]) {
      store.marked.value = subjects;
    },
    setComparison,
    /** Pins a window as one side of the comparison; the other stays as it is, open where it is not pinned. */
    pinWindow(side: Pin["side"], window: TimeWindow) {
      const { comparison } = store.view.peek();
      const other = side === "a" ? "b" : "a";
      const pin = store.pin.peek();
      const known = comparison?.[other] ?? (pin?.side === other ? pin.window : undefined);
      if (!known) store.pin.value = { side, window };
      else if (side === "a") setComparison({ a: window, b: known });
      else setComparison({ a: known, b: window });
    },
    setMode(mode: Mode) {
      change({ mode });
    },
    /** Changes the level and forgets which branches were opened or shut by hand. */
    setLevel(level: Level) {
      change({ level, open: [], shut: [] });
    },
    /** Opens a rolled-up actor into what it is made of, or shuts it again. */
    toggleBranch(id: string) {
      const { open, shut, level } = store.view.peek();
      const coarse = level === "blocs";
      if (coarse) change({ open: toggled(open, id, !open.includes(id)) });
      else change({ shut: toggled(shut, id, !shut.includes(id)) });
    },
    setTypes(types: readonly EventType[] | null) {
      change({ types });
    },
    setStatuses(statuses: readonly Status[] | null) {
      change({ statuses });
    },
    setDocuments(documents: readonly string[] | null) {
      change({ documents });
    },
    clearFilters() {
      change({ types: null, statuses: null, documents: null });
    },
    /** Isolates a subject or several actors, one actor with its own ties unless `hop` says how far; null shows everything at full strength. */
    setFocus(focus: Focus | null, hop = focus && focus.kind !== "actor" ? 0 : 1) {
      change({ focus, hop });
    },
    setTable(table: TableName) {
      change({ table });
    },
    /** Shows one class of differences alone; null shows all. */
    setOnly(only: DifferenceKind | null) {
      change({ only });
    },
    /** Orders the rows of one place; null gives them back the order they have by themselves. */
    setSorting(place: string, sorting: Sorting | null) {
      const sorts = new Map(store.view.peek().sorts);
      if (sorting) sorts.set(place, sorting);
      else sorts.delete(place);
      change({ sorts });
    },
    setStrip(strip: boolean) {
      change({ strip });
    },
    setListed(listed: boolean) {
      change({ listed });
    },
    setCamera(camera: Camera | null) {
      change({ camera });
    },
    select(selection: Subject | null) {
      change({ selection });
    },
    /** Opens a document in the reader, at an event's passage if one is named. */
    read(document: string, event: string | null = null) {
      change({ reading: { document, event } });
    },
    closeReader() {
      change({ reading: null });
    },
    setTheme(theme: Theme) {
      change({ theme });
    },
    hover(hover: Hover | null) {
      const now = store.hover.peek();
      if (
        hover?.subject.id === now?.subject.id &&
        hover?.subject.kind === now?.subject.kind &&
        (hover === null) === (now === null)
      )
        return;
      store.hover.value = hover;
    },
    setDragging(on: boolean) {
      store.dragging.value = on;
    },
    setPlaying(on: boolean) {
      store.playing.value = on;
    },
    setSpeed(seconds: number) {
      store.speed.value = seconds;
    },
    setSnap(unit: SnapUnit) {
      change({ snap: unit });
    },
    setGhosts(on: boolean) {
      store.ghosts.value = on;
    },
    setVoice(voice: Voice) {
      store.voice.value = voice;
    },
    setSheet(sheet: SheetName) {
      store.sheet.value = sheet;
    },
    /** Remembers where a hand put an actor, in shares of the sheet; null puts all back. */
    moveActor(id: string, to: Point) {
      store.moved.value = new Map(store.moved.peek()).set(id, to);
    },
    setMoved(moved: ReadonlyMap<string, Point>) {
      store.moved.value = moved;
    },
  };
}

/** The story that was told last, else the first one, at its first step. */
function opening(store: Store): { story: Story; index: number } | null {
  const stories = storiesOf(store);
  const story = stories.find(({ id }) => id === store.lastTold.value) ?? stories[0];
  return story ? { story, index: 0 } : null;
}
