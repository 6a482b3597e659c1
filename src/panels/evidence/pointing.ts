import type { Session } from "../../state/session.ts";
import type { Subject } from "../../state/store.ts";

/** Handlers that light a subject on the stage while the pointer or the keyboard rests on a control; touch lights nothing. */
export function pointingAt({ actions }: Session, subject: Subject) {
  return {
    onPointerEnter(event: PointerEvent) {
      if (event.pointerType !== "touch")
        actions.hover({ subject, at: { x: event.clientX, y: event.clientY } });
    },
    onPointerLeave() {
      actions.hover(null);
    },
    onFocus({ currentTarget }: FocusEvent) {
      if (!(currentTarget instanceof Element) || !currentTarget.matches(":focus-visible")) return;
      const { left, top, width, height } = currentTarget.getBoundingClientRect();
      actions.hover({ subject, at: { x: left + width / 2, y: top + height / 2 } });
    },
    onBlur() {
      actions.hover(null);
    },
  };
}
