import * as z from "zod/mini";
import type { Story } from "../model/story.ts";
import { readStory } from "./story-parcel.ts";
import type { UnkeptStory } from "./version-book.ts";

const KEY = "entente.unsaved.1 ";

/** A story that a page had not yet written when it went; `by` names that page. */
export type ParkedStory = UnkeptStory & { by: string };

const kept = z.array(
  z.object({
    by: z.string(),
    id: z.string(),
    base: z.number(),
    story: z.unknown(),
    before: z.optional(z.unknown()),
  }),
);

/**
 * Where stories wait that a page leaves unwritten: a database may not end a write that begins while its page goes, so they
 * are set down here at once, by dataset. Where the browser denies it, or has no room, nothing waits.
 */
export class ParkedVersions {
  private readonly storage: () => Storage;

  constructor(storage: () => Storage = () => localStorage) {
    this.storage = storage;
  }

  /** What waits for a dataset, of any page; what is no sound story is left out. */
  read(dataset: string): ParkedStory[] {
    try {
      const all = kept.parse(JSON.parse(this.storage().getItem(KEY + dataset) ?? "[]"));
      return all.flatMap(({ by, id, base, story, before }) => {
        const read = story === null ? null : readStory(story);
        if (story !== null && !read) return [];
        const over = before === undefined ? undefined : readStory(before);
        return [{ by, id, base, story: read, before: over }];
      });
    } catch {
      return [];
    }
  }

  /** Sets down what a page leaves unwritten, in place of what it had set down before. */
  put(dataset: string, by: string, unkept: readonly UnkeptStory[]): void {
    const others = this.read(dataset).filter((one) => one.by !== by);
    this.set(dataset, [...others, ...unkept.map((one) => ({ by, ...one }))]);
  }

  /** Takes away what need no longer wait. */
  drop(dataset: string, { by, id }: ParkedStory): void {
    const rest = this.read(dataset).filter((one) => one.by !== by || one.id !== id);
    this.set(dataset, rest);
  }

  private set(dataset: string, parked: readonly ParkedStory[]): void {
    try {
      if (parked.length > 0) this.storage().setItem(KEY + dataset, JSON.stringify(parked));
      else this.storage().removeItem(KEY + dataset);
    } catch {
      // The database still has its turn.
    }
  }
}

/** Whether two stories say the same. */
export function isSameStory(one: Story | null, other: Story | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
