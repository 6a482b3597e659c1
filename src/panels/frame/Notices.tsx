import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../model/problem.ts";
import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Icon } from "./Icon.tsx";
import { Later } from "./Later.tsx";
import { type Outcome, problemLine } from "./problem-words.ts";
import "./notices.css";

const PROBLEMS = later(() => import("./Problems.tsx").then((part) => part.Problems));

/** One line for each thing the user should know: what the browser denied, what a link asked for, what a dataset lacks. */
export function Notices({ session }: { session: Session }) {
  const { store, actions } = session;
  const notices = store.notices.value;
  const { problems, outcome } = useProblems(session);
  const [shown, setShown] = useState<readonly Problem[] | null>(null);
  const [dismissed, setDismissed] = useState<readonly Problem[] | null>(null);
  const grave = problems.some(({ severity }) => severity === "error");
  useEffect(() => {
    if (grave && outcome !== "nothing") setShown(problems);
  }, [problems, grave, outcome]);
  const close = () => setShown(null);
  return (
    <section class="notices" aria-label="Notices">
      <div role="status">
        {problems.length > 0 && problems !== dismissed && outcome !== "nothing" && (
          <Line
            text={`${problemLine(problems, outcome)}.`}
            onDismiss={() => setDismissed(problems)}
          >
            <button type="button" class="link-button" onClick={() => setShown(problems)}>
              Show the problems
            </button>
          </Line>
        )}
        {notices.map(({ id, text, cure }) => (
          <Line key={id} text={text} onDismiss={() => actions.dismiss(id)}>
            {cure && (
              <button type="button" class="link-button" onClick={() => actions.cure(id)}>
                {cure}
              </button>
            )}
          </Line>
        ))}
      </div>
      {problems.length > 0 && shown === problems && (
        <Later part={PROBLEMS} props={{ session, outcome, onClose: close }} onClose={close} />
      )}
    </section>
  );
}

function Line(props: { text: string; onDismiss: () => void; children?: ComponentChildren }) {
  const { text, onDismiss, children } = props;
  return (
    <div class="notice">
      <p>
        {text} {children}
      </p>
      <button
        type="button"
        class="round-button"
        aria-label="Dismiss this notice"
        onClick={onDismiss}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

/** The problems at hand. A dataset was refused where they came without a new catalogue. */
function useProblems({ store }: Session): { problems: readonly Problem[]; outcome: Outcome } {
  const last = useRef<{ problems: readonly Problem[]; catalog: unknown; outcome: Outcome }>({
    problems: [],
    catalog: null,
    outcome: "nothing",
  });
  const problems = store.problems.value;
  const catalog = store.catalog.value;
  if (last.current.problems !== problems) {
    const kept = last.current.catalog === catalog;
    const outcome = catalog === null ? "nothing" : kept ? "kept" : "drawn";
    last.current = { problems, catalog, outcome };
  }
  last.current.catalog = catalog;
  return last.current;
}
