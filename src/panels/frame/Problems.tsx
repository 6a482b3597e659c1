import { useState } from "preact/hooks";
import type { Problem } from "../../model/problem.ts";
import type { Session } from "../../state/session.ts";
import { Dialog } from "./Dialog.tsx";
import { OpenDataset } from "./OpenDataset.tsx";
import { byWeight, type Outcome, problemLine, problemText } from "./problem-words.ts";

const SHOWN = 200;

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

/** Problems, errors first, each with where it is and what cures it. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const sorted = byWeight(problems);
  return (
    <ul class="problems">
      {sorted.slice(0, SHOWN).map(({ severity, path, message }) => (
        <li key={`${path} ${message}`}>
          <span class="problem-severity" data-severity={severity}>
            {severity}
          </span>
          {path && <code>{path}</code>}
          <p>{message}</p>
        </li>
      ))}
      {sorted.length > SHOWN && (
        <li>
          and {(sorted.length - SHOWN).toLocaleString("en-GB")} more: copy the list to see them.
        </li>
      )}
    </ul>
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
