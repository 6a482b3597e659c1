import type { Notice, Store } from "./store.ts";

/** The actions that tell the user something. What the button of a notice does stands here, since signals hold data alone. */
export function noticeActionsOf(store: Store) {
  const cures = new Map<string, () => void>();
  const actions = {
    /** Tells the user something, in place of what had the same id; `cure` is a button for what can be done about it. */
    notify({ id, text }: Omit<Notice, "cure">, cure?: { label: string; act: () => void }) {
      actions.dismiss(id);
      if (cure) cures.set(id, cure.act);
      const notice = { id, text, ...(cure && { cure: cure.label }) };
      store.notices.value = [...store.notices.peek(), notice];
    },
    /** Does what the button of a notice says; the notice goes, and comes again where it did not help. */
    cure(id: string) {
      const act = cures.get(id);
      actions.dismiss(id);
      act?.();
    },
    dismiss(id: string) {
      cures.delete(id);
      store.notices.value = store.notices.peek().filter((notice) => notice.id !== id);
    },
  };
  return actions;
}
