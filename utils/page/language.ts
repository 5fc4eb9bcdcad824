/** A page speaks the language that was chosen, from the next moment on. */
import { languageOf } from "../platform/language";
import type { Language } from "../text/languages";
import type { Text } from "../text/text";
import type { PageStore } from "./store";

/**
 * Calls `show` with the text of the store's language, and again whenever another is chosen.
 * @param spoken the language that is shown already, if one is
 */
export function followLanguage(
  store: PageStore,
  load: (language: Language) => Promise<Text>,
  show: (text: Text) => void,
  spoken?: Language,
): void {
  let wanted = spoken;
  const follow = async () => {
    const language = languageOf(store.get().snapshot.current.settings);
    if (language === wanted) return;
    wanted = language;
    const text = await load(language);
    if (language !== wanted) return; // another was chosen meanwhile
    dress(text);
    show(text);
  };
  store.subscribe(() => void follow());
  void follow();
}

/** Says which language the page is in, and which way it is read. */
export function dress(text: Text): void {
  document.documentElement.lang = text.locale;
  document.documentElement.dir = text.direction;
}
