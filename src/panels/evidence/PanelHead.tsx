import type { ComponentChildren } from "preact";
import type { Session } from "../../state/session.ts";
import { Icon } from "./Icon.tsx";

/** The top of the panel: what kind of thing this is, its name, a line on it, and the button that closes it. */
export function PanelHead({
  session,
  kind,
  title,
  children,
}: {
  session: Session;
  kind: ComponentChildren;
  title: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <header class="panel-head">
      <p class="panel-kind">{kind}</p>
      <button
        type="button"
        class="glyph-button panel-close"
        aria-label="Close"
        title="Close (Esc)"
        onClick={() => session.actions.select(null)}
      >
        <Icon name="close" />
      </button>
      <h2>{title}</h2>
      {children}
    </header>
  );
}
