import type { Settings } from "../domain/schema";

/** Puts the chosen theme on the page; "system" leaves it to `light-dark()`. */
export function showTheme(theme: Settings["theme"]): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
