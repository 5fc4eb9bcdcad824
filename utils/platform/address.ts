/** The page's address, as far as it says what is shown. */

/** The part from the question mark on; "" when there is none. */
export function readQuery(): string {
  return location.search;
}

let timer: ReturnType<typeof setTimeout> | undefined;
/** Browsers refuse addresses that change with every key pressed; this (ms) is calm enough. */
const CALM_MS = 300;

/**
 * Puts the query into the address.
 * @param step whether "back" leads to the view before; else the address is replaced, a little later
 */
export function writeQuery(query: string, step: boolean): void {
  clearTimeout(timer);
  const address = `${location.pathname}${query}`;
  if (step) history.pushState(null, "", address);
  else timer = setTimeout(() => history.replaceState(null, "", address), CALM_MS);
}

/** Calls back with the query when the person goes back or forward; returns how to stop. */
export function watchQuery(onQuery: (query: string) => void): () => void {
  const tell = () => {
    clearTimeout(timer);
    onQuery(location.search);
  };
  addEventListener("popstate", tell);
  return () => removeEventListener("popstate", tell);
}
