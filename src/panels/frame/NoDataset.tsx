import type { Session } from "../../state/session.ts";
import { OpenDataset } from "./OpenDataset.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { problemLine } from "./problem-words.ts";

/** What stands on the page while no dataset is open: that it is being read, or what is wrong with it and what to do. */
export function NoDataset({ session }: { session: Session }) {
  const problems = session.store.problems.value;
  if (problems.length === 0) {
    return (
      <div class="no-dataset">
        <p class="no-dataset-wait">
          {session.store.remote.value ? "No dataset is open yet" : "Reading the dataset…"}
        </p>
      </div>
    );
  }
  return (
    <div class="no-dataset">
      <h2>No dataset is open</h2>
      <p>{problemLine(problems, "nothing")}.</p>
      <OpenDataset session={session} look="strong-button" />
      <ProblemList problems={problems} />
    </div>
  );
}
