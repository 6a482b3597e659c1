import { useEffect, useState } from "preact/hooks";
import { openFiles } from "../../state/opening.ts";
import type { Session } from "../../state/session.ts";

/** Takes files dropped anywhere on the page, and says so while they hover over it. */
export function DropZone({ session }: { session: Session }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const show = (by: number) => {
      depth = Math.max(0, depth + by);
      setOver(depth > 0);
    };
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const when = (act: (event: DragEvent) => void) => (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      act(event);
    };
    const onEnter = when(() => show(1));
    const onOver = when(() => {});
    const onLeave = when(() => show(-1));
    const onDrop = when(({ dataTransfer }) => {
      show(Number.NEGATIVE_INFINITY);
      const files = [...(dataTransfer?.files ?? [])];
      if (files.length > 0) void openFiles(session, files);
    });
    window.addEventListener("dragenter", onEnter);
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragenter", onEnter);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [session]);
  if (!over) return null;
  return (
    <div class="drop-hint">
      <p>
        Drop a dataset to open it
        <span>one .json, with the .txt files of its documents beside it</span>
      </p>
    </div>
  );
}
