import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Story } from "../../model/story.ts";
import { changed, historyOf, redone, undone } from "../../state/history.ts";
import type { Session } from "../../state/session.ts";
import { stepNamed } from "../../state/stepping/stepper.ts";

/** The ways to change one of the reader's own stories. */
export type Editing = {
  /**
   * Sets the next version of the story.
   * @param going what goes on being changed, such as a field that is typed in: its changes are undone as one
   * @param index the step to stand at then
   */
  set(story: Story, going?: string, index?: number): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
};

/** Edits the own story of an id; Ctrl+Z and Shift+Ctrl+Z undo and do again while it is edited. */
export function useEditing(session: Session, id: string): Editing {
  const { store, actions } = session;
  const going = useRef<string | undefined>(undefined);
  const history = store.own.value.get(id);
  const ways = useMemo(() => {
    const current = () => store.own.peek().get(id);
    const show = (story: Story, index?: number) => {
      const { step } = store.view.peek();
      const at = index ?? Math.max(0, step ? stepNamed(story.steps, step.step) : 0);
      actions.tell(story, Math.min(at, story.steps.length - 1));
    };
    const turn = (move: typeof undone<Story>) => {
      const before = current();
      if (!before) return;
      going.current = undefined;
      const after = move(before);
      actions.setOwn(id, after);
      show(after.now);
    };
    return {
      set(story: Story, key?: string, index?: number) {
        const before = current() ?? historyOf(story);
        actions.setOwn(id, changed(before, story, key !== undefined && key === going.current));
        going.current = key;
        if (index !== undefined) show(story, index);
      },
      undo: () => turn(undone),
      redo: () => turn(redone),
    };
  }, [store, actions, id]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) ways.redo();
      else ways.undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [ways]);
  return {
    ...ways,
    canUndo: (history?.past.length ?? 0) > 0,
    canRedo: (history?.future.length ?? 0) > 0,
  };
}
