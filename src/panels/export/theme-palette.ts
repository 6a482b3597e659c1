import { type Palette, readPalette } from "../../views/stage/palette.ts";

/** The colours and typefaces of a theme, whichever one the page is in. */
export function themePalette(theme: "light" | "dark"): Palette {
  const probe = document.createElement("div");
  probe.dataset.theme = theme;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const palette = readPalette((name) => style.getPropertyValue(name));
  probe.remove();
  return palette;
}

/** The theme that the page is in. */
export function pageTheme(): "light" | "dark" {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}
