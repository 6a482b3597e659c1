import { useState } from "preact/hooks";
import { writeDataset } from "../../exchange/entente.ts";
import type { Story } from "../../model/story.ts";
import type { Session } from "../../state/session.ts";
import { withStories } from "../../state/story-view.ts";
import { fileName, save } from "../saving.ts";

/** Saves the dataset with one of the reader's own stories in it. */
export function SaveStory({ session, story }: { session: Session; story: Story }) {
  const [said, setSaid] = useState("");
  const saveFile = () => {
    const dataset = session.store.catalog.peek()?.dataset;
    if (!dataset) return;
    const name = fileName([dataset.title, "story"], "json");
    const text = writeDataset(withStories(dataset, [story]));
    const saved = save(name, new Blob([text], { type: "application/json" }));
    setSaid(`${saved} It holds the dataset with this story in it.`);
  };
  return (
    <>
      <button type="button" class="plain-button" onClick={saveFile}>
        Save as file
      </button>
      <p role="status">{said}</p>
    </>
  );
}
