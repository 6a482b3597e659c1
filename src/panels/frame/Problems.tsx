import { useState } from "preact/hooks";
import type { Problem } from "../../model/problem.ts";
import type { Session } from "../../state/session.ts";
import { Dialog } from "./Dialog.tsx";
import { OpenDataset } from "./OpenDataset.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { type Outcome, problemLine, problemText } from "./problem-words.ts";

/** The dialog that lists what is wrong with a dataset. */
export function Problems(props: { session: Session; outcome: Outcome; onClose: () => void }) {
  const { session, outcome, onClose } = props;
  const problems = session.store.problems.value;
  return (
    <Dialog
      title="Problems in the dataset"
      onClose={onClose}
      footer={
        <>
          <CopyProblems problems={problems} />
          <OpenDataset session={session} look="plain-button" />
        </>
      }
    >
      <p class="problem-line">{problemLine(problems, outcome)}</p>
      <ProblemList problems={problems} />
    </Dialog>
  );
}

function CopyProblems({ problems }: { problems: readonly Problem[] }) {
  const [words, setWords] = useState("Copy the list");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(problemText(problems));
      setWords("List copied");
    } catch {
      setWords("This browser does not let the page copy");
    }
  };
  return (
    <button type="button" class="plain-button" onClick={copy}>
      <span aria-live="polite">{words}</span>
    </button>
  );
}
