import type { Story } from "../model/story.ts";

type Page = { written: Story | null; version: number; torn: boolean };

/** A story that the shelf does not hold as it is now; null where it was taken away. */
export type DueStory = { id: string; story: Story | null };

/** The same with the version that it was changed from, and what was just being written over that, if anything was. */
export type UnkeptStory = DueStory & { base: number; before: Story | null | undefined };

/**
 * What one tab knows of how the stories of one dataset are kept: which value was written last, as which version, and
 * whether another tab has written a later one, so that this tab's is torn from it and waits for the reader.
 */
export class VersionBook {
  private readonly pages = new Map<string, Page>();
  private readonly underway = new Map<string, Story | null>();

  /** Notes that a story, or its end, is on its way to the shelf. */
  begin(id: string, story: Story | null): void {
    this.underway.set(id, story);
  }

  /** Notes that this came to an end, with or without a version. */
  end(id: string): void {
    this.underway.delete(id);
  }

  /** Notes that the shelf holds a story, or its end, as a version, and that this tab knows it. */
  note(id: string, written: Story | null, version: number): void {
    this.pages.set(id, { written, version, torn: false });
  }

  /** The version that this tab knows, and that its next write is based on; 0 where it knows none. */
  versionOf(id: string): number {
    return this.pages.get(id)?.version ?? 0;
  }

  /** Notes that the shelf holds another version than the one that a write was based on. */
  tear(id: string): void {
    this.pages.set(id, { written: null, version: 0, ...this.pages.get(id), torn: true });
  }

  /** Takes note of what another tab has written; of a story that this one has never met there is nothing to be said. */
  hear(id: string, version: number): void {
    const page = this.pages.get(id);
    if (page && version > page.version) page.torn = true;
  }

  /** The stories that another tab has changed too. */
  get torn(): string[] {
    return [...this.pages].flatMap(([id, { torn }]) => (torn ? [id] : []));
  }

  /** What is to be written of the stories as they are now; one that is torn waits. */
  due(now: ReadonlyMap<string, Story>): DueStory[] {
    const { torn } = this;
    return this.unkept(now).flatMap(({ id, story }) => (torn.includes(id) ? [] : [{ id, story }]));
  }

  /** What of the stories as they are now would be lost with this tab. */
  unkept(now: ReadonlyMap<string, Story>): UnkeptStory[] {
    const ids = new Set([...this.pages.keys(), ...now.keys()]);
    return [...ids].flatMap((id) => {
      const page = this.pages.get(id);
      const story = now.get(id) ?? null;
      if (story === (page?.written ?? null)) return [];
      return [{ id, story, base: page?.version ?? 0, before: this.underway.get(id) }];
    });
  }
}
