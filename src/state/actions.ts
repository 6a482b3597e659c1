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
import { changed, type History } from "./history.ts";
import { openingView } from "./link/link.ts";
import type { Setting } from "./setting.ts";
import { editedStep } from "./step-edits.ts";
import type {
  Camera,
  Comparison,
  Hover,
  Mender,
  Mode,
  Notice,
  Pin,
  Sorting,
  Store,
  Subject,
  Tab,
  TableName,
  Theme,
  View,
  Voice,
} from "./store.ts";
import { STEPPED, toldView } from "./story-view.ts";
import { storiesOf, tellingOf } from "./telling.ts";

/** All ways to change the store. Nothing else writes its signals. They peek, so that an effect may call them. */
export type Actions = ReturnType<typeof actionsOf>;

/** The actions of a store. Each is a whole step: what it sets fits together when it returns. */
export function actionsOf(store: Store) {
  const change = (part: Partial<View>) => {
    const view = store.view.peek();
    const leaves = view.tab === "story" && STEPPED.some((key) => key in part);
    store.view.value = { ...view, ...(leaves && { tab: "network" }), ...part };
  };
  const toggled = (list: readonly string[], id: string, on: boolean) =>
    on ? [...list.filter((other) => other !== id), id] : list.filter((other) => other !== id);
  const actions = {
    /** Puts a dataset on the table, with the view it opens with; `shipped` where it comes with the app. */
    open(catalog: Catalog | null, problems: readonly Problem[], view?: View, shipped = false) {
      batch(() => {
        store.playing.value = false;
        store.hover.value = null;
        store.pin.value = null;
        store.gliding.value = false;
        store.moved.value = new Map();
        store.own.value = new Map();
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
    /** Shows another picture; the story is opened at the step that was left, else at the first. */
    setTab(tab: Tab) {
      const found = tab === "story" && untracked(() => tellingOf(store) ?? opening(store));
      if (found) actions.tell(found.story, found.index);
      else change({ tab });
    },
    /** Changes the step that is told, or that was left, of one of the reader's own stories. */
    editStep(change: (story: Story, at: number) => Story) {
      const telling = untracked(() => tellingOf(store));
      const history = telling && store.own.peek().get(telling.story.id);
      if (!history) return;
      actions.setOwn(telling.story.id, changed(history, change(telling.story, telling.index)));
    },
    /** Adds an event's card to the step of an own story. */
    pin(event: string) {
      actions.editStep((story, at) => {
        const evidence = story.steps[at]?.evidence ?? [];
        return editedStep(story, at, {
          evidence: [...evidence.filter((id) => id !== event), event],
        });
      });
    },
    setTorn(story: string | null) {
      store.torn.value = story;
    },
    setMender(mender: Mender) {
      store.mender.value = mender;
    },
    /** Goes to a step of a story; beyond an end to the step at that end. */
    tell(story: Story, index: number) {
      const catalog = store.catalog.peek();
      if (!catalog) return;
      store.gliding.value = true;
      store.view.value = toldView(story, index, catalog, store.view.peek());
    },
    /** Marks subjects on the stage beside what is selected. */
    mark(subjects: readonly Subject[]) {
      store.marked.value = subjects;
    },
    setAsking(on: boolean) {
      store.asking.value = on;
    },
    setEditing(on: boolean | "headline") {
      store.editing.value = on;
    },
    /** Moves the window within a step, as its reveal does; the step is not left. */
    sweep(window: TimeWindow) {
      store.view.value = { ...store.view.peek(), window };
    },
    /** Sets one of the reader's own stories with its past; null forgets it. */
    setOwn(id: string, history: History<Story> | null) {
      const own = new Map(store.own.peek());
      if (history) own.set(id, history);
      else own.delete(id);
      store.own.value = own;
    },
    /** Pins the two windows of the comparison; null unpins them. */
    setComparison(comparison: Comparison | null) {
      batch(() => {
        store.pin.value = null;
        change({ comparison });
      });
    },
    /** Pins a window as one side of the comparison; the other stays as it is, open where it is not pinned. */
    pinWindow(side: Pin["side"], window: TimeWindow) {
      const { comparison } = store.view.peek();
      const other = side === "a" ? "b" : "a";
      const pin = store.pin.peek();
      const known = comparison?.[other] ?? (pin?.side === other ? pin.window : undefined);
      if (!known) store.pin.value = { side, window };
      else if (side === "a") actions.setComparison({ a: window, b: known });
      else actions.setComparison({ a: known, b: window });
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
    /** Isolates a subject, an actor with its own ties unless `hop` says how far; null shows everything at full strength. */
    setFocus(focus: Subject | null, hop = focus && focus.kind !== "actor" ? 0 : 1) {
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
    notify(notice: Notice) {
      store.notices.value = [...store.notices.peek().filter(({ id }) => id !== notice.id), notice];
    },
    dismiss(id: string) {
      store.notices.value = store.notices.peek().filter((notice) => notice.id !== id);
    },
  };
  return actions;
}

/** The first story at its first step. */
function opening(store: Store): { story: Story; index: number } | null {
  const story = storiesOf(store)[0];
  return story ? { story, index: 0 } : null;
}
