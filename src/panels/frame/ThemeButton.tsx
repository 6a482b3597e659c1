import type { Session } from "../../state/session.ts";
import { THEMES, type Theme } from "../../state/store.ts";
import { Icon } from "./Icon.tsx";

const WORDS: Record<Theme, string> = {
  auto: "as the system has it",
  light: "light",
  dark: "dark",
};

/** Goes through the themes: as the system has it, light, dark. */
export function ThemeButton({ session: { store, actions } }: { session: Session }) {
  const { theme } = store.view.value;
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Theme;
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
