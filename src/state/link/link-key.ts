import type { Catalog } from "../../engine/catalog.ts";
import type { Story } from "../../model/story.ts";
import type { View } from "../store.ts";

/**
 * What a link's value is read against: the dataset, all stories at hand, the view as read so far, what the link asks by
 * its other keys, and where what cannot be meant is told.
 */
export type Against = {
  catalog: Catalog;
  stories: readonly Story[];
  view: View;
  asked(key: string): string | undefined;
  ignore(part: string): void;
};

/** One key of the link: the part of the view it stands for, how that is written (null: the default, left out) and read (undefined: no sense). */
export type LinkKey = {
  key: string;
  part: keyof View;
  write(view: View, catalog: Catalog): string | null;
  read(value: string, against: Against): Partial<View> | undefined;
  /** What may stand there, in words, where that does not depend on the dataset. */
  takes?: string;
};
