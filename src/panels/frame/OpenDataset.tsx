import { useRef } from "preact/hooks";
import { openFiles } from "../../state/opening.ts";
import type { Session } from "../../state/session.ts";

/** The button that opens a dataset from files: one .json, with the .txt files of its documents. */
export function OpenDataset({
  session,
  look = "head-button",
}: {
  session: Session;
  look?: string;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={look} onClick={() => picker.current?.click()}>
        Open dataset…
      </button>
      <input
        ref={picker}
        class="file-picker"
        type="file"
        accept=".json,.txt,application/json,text/plain"
        multiple
        tabIndex={-1}
        aria-label="Dataset files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          if (files.length > 0) void openFiles(session, files);
        }}
      />
    </>
  );
}
