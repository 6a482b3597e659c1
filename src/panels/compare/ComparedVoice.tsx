import { useEffect, useMemo, useState } from "preact/hooks";
import type { WindowComparison } from "../../engine/compare.ts";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { CALM, pacedSayer } from "../dock/pace.ts";
import { coverageWords, kindsWords } from "./difference-words.ts";

/** What a screen reader hears of a comparison once it has come to rest: both windows, their coverage, how many of each class, what filters hide. */
export function ComparedVoice({
  session,
  compared,
  filtered,
}: {
  session: Session;
  compared: WindowComparison;
  filtered: string;
}) {
  const [said, setSaid] = useState("");
  const sayer = useMemo(() => pacedSayer(setSaid), []);
  useEffect(() => () => sayer.stop(), [sayer]);
  const voice = session.store.voice.value;
  const { a, b, ties, lopsided } = compared;
  const counts = kindsWords(ties) || "no tie is mentioned in either";
  const named = `A ${windowWords(a.window)}, B ${windowWords(b.window)}`;
  const coverage = lopsided || a.silent || b.silent ? ` ${coverageWords(a, b)}.` : "";
  const hidden = filtered && ` ${filtered}.`;
  const words =
    voice === "off" ? "" : `${named}: ${counts}.${voice === "full" ? `${coverage}${hidden}` : ""}`;
  useEffect(() => sayer.offer(words, CALM), [words, sayer]);
  return (
    <p role="status" class="sr-only">
      {said}
    </p>
  );
}
