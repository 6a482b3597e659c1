import { writeDataset } from "../../exchange/entente.ts";
import type { Session } from "../../state/session.ts";
import { withStories } from "../../state/story-view.ts";
import { storiesOf } from "../../state/telling.ts";

/**
 * The dataset that is open as one `entente/1` file, with all stories in it, the reader's own ones too; what may only be
 * quoted goes as its quotes.
 * @throws where no dataset is open
 */
export function datasetText({ store }: Session): string {
  const catalog = store.catalog.value;
  if (!catalog) throw new Error("No dataset is open: open one first.");
  return writeDataset(withStories(catalog.dataset, storiesOf(store)));
}
