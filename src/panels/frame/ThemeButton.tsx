import type { Session } from "../../state/session.ts";
import type { Theme } from "../../state/store.ts";
import { Icon } from "./Icon.tsx";
import { useMedia } from "./media.ts";

const WORDS: Record<Theme, string> = {
  auto: "as the system has it",
  light: "light",
  dark: "dark",
};

/** Goes through the themes: as the system has it, then the other one, then the system's own by name. */
export function ThemeButton({ session: { store, actions } }: { session: Session }) {
  const { theme } = store.view.value;
  const [system, other]: [Theme, Theme] = useMedia("(prefers-color-scheme: dark)")
    ? ["dark", "light"]
    : ["light", "dark"];
  const next = theme === "auto" ? other : theme === other ? system : "auto";
  return (
    <button
      type="button"
      class="round-button"
      aria-label={`Theme: ${WORDS[theme]}`}
      title={`Theme: ${WORDS[theme]}. Next: ${WORDS[next]}`}
      onClick={() => actions.setTheme(next)}
    >
      <Icon name={theme} size={18} />
      <span class="action-words">Theme: {WORDS[theme]}</span>
    </button>
  );
}
