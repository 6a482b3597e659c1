import type { Catalog } from "../../engine/catalog.ts";
import type { View } from "../store.ts";

/** What a link's value is read against: the dataset, the view as read so far, and where what cannot be meant is told. */
export type Against = { catalog: Catalog; view: View; ignore(part: string): void };

/** One key of the link: how its part of the view is written (null: the default, left out) and read (undefined: no sense). */
export type LinkKey = {
  key: string;
  /** Whether a story's step sets it, so that it need not be said where the step is. */
  stepped?: true;
  write(view: View, catalog: Catalog): string | null;
  read(value: string, against: Against): Partial<View> | undefined;
  /** What may stand there, in words, where that does not depend on the dataset. */
  takes?: string;
};
