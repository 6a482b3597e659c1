import { batch } from "@preact/signals";
import { undatedWords } from "../../engine/undated.ts";
import type { Session } from "../../state/session.ts";

/** Beside a silence: how many events nothing dates, as a button to the table that lists them. */
export function UndatedNote({ session }: { session: Session }) {
  const fold = session.derived.counted.value?.fold;
  const words = fold && undatedWords(fold);
  if (!words) return null;
  const show = () =>
    batch(() => {
      session.actions.setTab("table");
      session.actions.setTable("events");
    });
  return (
    <button type="button" class="plain-button" onClick={show}>
      {words}
    </button>
  );
}
