import type { Session } from "../../state/session.ts";
import { Dialog } from "./Dialog.tsx";
import { KeyList } from "./KeyList.tsx";
import { Legend } from "./Legend.tsx";
import { PHONE, useMedia } from "./media.ts";
import { VoicePicker } from "./VoicePicker.tsx";

const LIMITS: readonly string[] = [
  "Counts are counts of reports in the articles at hand, never of what happened in the world.",
  "Silence is not zero: where no article speaks of a period, it is hatched and named so. A tie that is not mentioned has not ended.",
  "Planned, called for and alleged events are counted apart from reported ones. An imprecise date makes an event “perhaps in this window”: it may lie outside, which is another kind of doubt.",
  "An event of three or more counts on every tie it belongs to (“with others”), and once in all. What is “indirect”, as where one imposes an embargo on what concerns the other, makes no tie and is not counted.",
  "What is “contested” has a sentence that says the contrary, in the same article or in another. Both are shown at the same size, and neither is taken back.",
  "Cooperation and conflict stand side by side and are never set off against each other.",
  "A link holds the view, not the data: whoever opens it needs the same dataset. What you open stays in this browser.",
];

/** How to read the marks, all keys by region (on the phone after the marks), what is read out, and what the data cannot say. */
export function Help({ session, onClose }: { session: Session; onClose: () => void }) {
  const phone = useMedia(PHONE);
  const keys = (
    <>
      <h3>Keys</h3>
      <KeyList />
      <VoicePicker session={session} />
    </>
  );
  return (
    <Dialog title="How to read and use this page" onClose={onClose}>
      <h3>Every line has its sentence</h3>
      <p>
        Select a line, a bead or an actor, and the panel shows the words of the articles that it
        rests on. Move through time with the dock at the foot of the page. From a card you open the
        article at its sentence; from a sentence you get back to its tie.
      </p>
      {!phone && keys}
      <h3>The marks</h3>
      <Legend />
      {phone && keys}
      <h3>What the data cannot say</h3>
      <ul class="limits">
        {LIMITS.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <h3>Own data</h3>
      <p>
        “Open dataset…”, or drop the files anywhere on the page: one .json in the format entente/1,
        with the .txt files of its documents beside it. Nothing leaves this browser.
      </p>
    </Dialog>
  );
}
