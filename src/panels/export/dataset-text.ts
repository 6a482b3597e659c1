import { writeDataset } from "../../exchange/entente.ts";
import type { Story } from "../../model/story.ts";
import type { Session } from "../../state/session.ts";
import { withStories } from "../../state/story-view.ts";

/**
 * The dataset that is open as one `entente/1` file, with all stories in it, the reader's own ones too; what may only be
 * quoted goes as its quotes.
 * @param first a story that comes before the others
 * @throws where no dataset is open
 */
export function datasetText({ store }: Session, first: Story | null = null): string {
  const catalog = store.catalog.value;
  if (!catalog) throw new Error("No dataset is open: open one first.");
  const own = [...store.own.value.values()].map(({ now }) => now);
  const told = own.filter(({ steps }) => steps.length > 0);
  return writeDataset(withStories(catalog.dataset, told, first?.id));
}
