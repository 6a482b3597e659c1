import type { Catalog } from "../engine/catalog.ts";
import type { Story } from "../model/story.ts";
import { historyOf } from "./history.ts";
import { pickUp } from "./parked-pickup.ts";
import { ParkedVersions } from "./parked-versions.ts";
import type { Session } from "./session.ts";
import type { Ending, OwnStories } from "./store.ts";
import { endQuarrel } from "./story-quarrel.ts";
import type { StoryShelf } from "./story-shelf.ts";
import { type DueStory, VersionBook } from "./version-book.ts";
import { writeQueue } from "./write-queue.ts";

const KEPT = "Another tab has changed a story that you deleted here, so its version stays.";

/** A story that was written, or taken away, as a version. */
export type Written = { dataset: string; id: string; version: number };

/**
 * Carries the reader's own stories between the session and the shelf, by the title of their dataset. One thing is done
 * after another, each based on what this tab knows of the shelf; where another tab has written a story in the meantime
 * nothing is overwritten.
 */
export class StoryDesk {
  private readonly session: Session;
  private readonly open: () => Promise<StoryShelf>;
  private readonly tell: (written: Written) => void;
  private readonly books = new Map<string, VersionBook>();
  private readonly inTurn = writeQueue();
  private readonly parked = new ParkedVersions();
  private readonly name = Math.random().toString(36);
  private opened: Promise<StoryShelf> | null = null;
  private read: Catalog | null = null;

  /** `open` opens the shelf, once more where it has failed; `tell` hears of each write. */
  constructor(
    session: Session,
    open: () => Promise<StoryShelf>,
    tell: (written: Written) => void = () => {},
  ) {
    this.session = session;
    this.open = open;
    this.tell = tell;
  }

  /** The stories of the dataset in hand that another tab has changed too. */
  get torn(): readonly string[] {
    const { catalog } = this;
    return catalog ? this.bookOf(catalog.dataset.title).torn : [];
  }

  /** Takes note of what another tab has written; a story that is not in hand is read with the next turn. */
  hear({ dataset, id, version }: Written): void {
    this.books.get(dataset)?.hear(id, version);
    if (!this.session.store.own.peek().has(id)) this.read = null;
  }

  /**
   * Reads the stories of the dataset in hand where that has not been done, and writes what is due of any dataset.
   * @returns false where the browser denied it and something is left that it does not keep
   */
  serve(): Promise<boolean> {
    return this.inTurn(() => this.attempt(async () => {}));
  }

  /** Ends a quarrel as the reader has decided, if that still stands; answers as `serve` does. */
  end(id: string, ending: Ending): Promise<boolean> {
    return this.inTurn(async () => {
      const { session, catalog } = this;
      if (!catalog || session.store.quarrels.peek().get(id) !== ending) return true;
      const book = this.bookOf(catalog.dataset.title);
      const ended = await this.attempt((shelf) => endQuarrel(session, shelf, book, id, ending));
      session.actions.settle(id, null);
      return ended;
    });
  }

  /** Sets down at once what would be lost with this tab, for the next one to pick up. */
  park(): void {
    for (const [dataset, now] of this.inHand())
      this.parked.put(dataset, this.name, this.bookOf(dataset).unkept(now));
  }

  /** Takes that back: the tab goes on, and writes it itself. */
  unpark(): void {
    for (const [dataset] of this.inHand()) this.parked.put(dataset, this.name, []);
  }

  private get catalog(): Catalog | null {
    return this.session.store.catalog.peek();
  }

  private bookOf(title: string): VersionBook {
    const book = this.books.get(title) ?? new VersionBook();
    this.books.set(title, book);
    return book;
  }

  private async attempt(act: (shelf: StoryShelf) => Promise<void>): Promise<boolean> {
    try {
      this.opened ??= this.open();
      const shelf = await this.opened;
      await this.fetch(shelf);
      await act(shelf);
      const all = await Promise.allSettled(this.due().map((one) => this.write(shelf, one)));
      await this.fetch(shelf);
      if (all.every(({ status }) => status === "fulfilled")) return true;
    } catch {
      // Told by the answer.
    }
    this.opened = null;
    return this.due().length === 0 && this.torn.length === 0;
  }

  private async fetch(shelf: StoryShelf): Promise<void> {
    const { catalog } = this;
    if (!catalog || catalog === this.read) return;
    const { store, actions } = this.session;
    await this.pickUp(shelf, catalog);
    const found = await shelf.read(catalog.dataset.title);
    if (catalog !== this.catalog) return;
    this.read = catalog;
    const book = this.bookOf(catalog.dataset.title);
    for (const { id, story, version } of found) {
      if (store.own.peek().has(id)) book.hear(id, version);
      else if (version > book.versionOf(id)) {
        if (story && book.torn.includes(id)) actions.notify({ id: "stories kept", text: KEPT });
        book.note(id, story, version);
        if (story) actions.setOwn(id, historyOf(story));
      }
    }
  }

  /** Takes up what a page before this one could not write; a story that another tab has changed since is torn from it. */
  private async pickUp(shelf: StoryShelf, catalog: Catalog): Promise<void> {
    const { title } = catalog.dataset;
    const { store, actions } = this.session;
    for (const one of this.parked.read(title)) {
      if (one.by === this.name) continue;
      const kept = await pickUp(shelf, title, one);
      if (catalog !== this.catalog) return;
      const { id, story, base } = one;
      if (!kept && story) {
        if (store.own.peek().has(id)) continue;
        const book = this.bookOf(title);
        book.note(id, null, base);
        book.tear(id);
        actions.setOwn(id, historyOf(story));
      }
      this.parked.drop(title, one);
    }
  }

  /** The stories in hand as they are now, by the titles of their datasets. */
  private inHand(): [string, ReadonlyMap<string, Story>][] {
    const { own, aside } = this.session.store;
    const all: [string, OwnStories][] = [...aside.peek()];
    if (this.catalog) all.push([this.catalog.dataset.title, own.peek()]);
    return all.map(([dataset, stories]) => [
      dataset,
      new Map([...stories].map(([id, history]) => [id, history.now])),
    ]);
  }

  private due(): (DueStory & { dataset: string })[] {
    return this.inHand().flatMap(([dataset, now]) =>
      this.bookOf(dataset)
        .due(now)
        .map((one) => ({ dataset, ...one })),
    );
  }

  private async write(shelf: StoryShelf, due: DueStory & { dataset: string }): Promise<void> {
    const { dataset, id, story } = due;
    const book = this.bookOf(dataset);
    book.begin(id, story);
    const version = await shelf
      .write(dataset, id, story, book.versionOf(id))
      .finally(() => book.end(id));
    if (version !== null) {
      book.note(id, story, version);
      this.tell({ dataset, id, version });
      return;
    }
    book.tear(id);
    if (!story) this.read = null;
  }
}
