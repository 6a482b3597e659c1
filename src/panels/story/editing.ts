import type { RefObject } from "preact";
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

/**
 * Edits the own story of an id; Ctrl+Z and Shift+Ctrl+Z undo and do again while it is edited. In the editor's own fields
 * they go through the story as well, since what is typed there is the story at once and counts as one change. A field
 * elsewhere and an open dialog keep the keys for themselves.
 * @param editor what holds the editor's fields
 */
export function useEditing(
  session: Session,
  id: string,
  editor: RefObject<HTMLElement | null>,
): Editing {
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
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if ((key !== "z" && key !== "y") || keepsUndo(event.target, editor.current)) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) ways.redo();
      else ways.undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [ways, editor]);
  return {
    ...ways,
    canUndo: (history?.past.length ?? 0) > 0,
    canRedo: (history?.future.length ?? 0) > 0,
  };
}

/** Whether a key that is pressed there undoes something else than the story. */
function keepsUndo(target: EventTarget | null, editor: HTMLElement | null): boolean {
  if (!(target instanceof Element) || editor?.contains(target)) return false;
  return target.closest(OTHERS) !== null;
}

const OTHERS =
  'dialog, [role="dialog"], textarea, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])';
