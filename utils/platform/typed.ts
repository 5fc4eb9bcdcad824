/**
 * What is being typed, kept beside the page: an update closes every page of the extension, and
 * the words in its fields with them. Put back by the first page of the new version. The same goes for
 * words with an Enter that a page was closed too soon to hear.
 */

const PREFIX = "typed:";
/** Typing pauses for so long (ms) before it is kept. */
const KEEP_AFTER_MS = 300;
/** Older words (ms) are no longer what somebody is about to say. */
const FRESH_MS = 24 * 60 * 60_000;

type Typed = { version: string; at: number; words: string };

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps what is typed into fields that have a name, and puts back what an earlier version kept.
 * @param version of the extension
 * @param now ms
 */
export function keepTyped(version: string, now: () => number, root: Document = document): void {
  /** Fields that this page wrote: what another page is typing is not this one's to forget. */
  const own = new Set<string>();
  const keep = () => {
    for (const [name, { value }] of fieldsOf(root)) {
      if (value !== "") {
        own.add(name);
        write(name, { version, at: now(), words: value });
      } else if (own.delete(name)) write(name, null);
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_AFTER_MS);
  };
  for (const event of ["input", "submit", "focusout"]) root.addEventListener(event, keepSoon);
  root.defaultView?.addEventListener("pagehide", keep);
  putBack(version, now, root);
  keepSoon();
}

/**
 * Leaves what stands in a field to the next page, which puts it back.
 * @param now ms
 */
export function leaveTyped(field: Field, now: number): void {
  const name = field.getAttribute("aria-label");
  // Of no version: the next page's is another.
  const typed: Typed = { version: "", at: now, words: field.value };
  if (name && typed.words) localStorage.setItem(PREFIX + name, JSON.stringify(typed));
}

/** A part of the page, and its field with it, may come when the page has been there for a while. */
function putBack(version: string, now: () => number, root: Document): void {
  const names = keptNames().filter((name) => isOfAnother(read(name), version));
  if (names.length === 0) return;
  const left = new Set(names);
  const look = () => {
    for (const [name, field] of fieldsOf(root)) {
      if (left.delete(name)) putInto(field, name, version, now());
    }
    if (left.size === 0) parts.disconnect();
  };
  const parts = new MutationObserver(look);
  parts.observe(root.body, { childList: true, subtree: true });
  look();
}

/** Read once more: another page may have put it back meanwhile. */
function putInto(field: Field, name: string, version: string, now: number): void {
  const typed = read(name);
  if (!isOfAnother(typed, version)) return;
  write(name, null);
  if (field.value !== "" || now - typed.at > FRESH_MS) return;
  field.value = typed.words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Whether another version kept it. */
function isOfAnother(typed: Typed | null, version: string): typed is Typed {
  return typed !== null && typed.version !== version;
}

function keptNames(): string[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys.map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

function fieldsOf(root: Document): [name: string, field: Field][] {
  const fields = root.querySelectorAll<Field>("input[type=text][aria-label], textarea[aria-label]");
  return [...fields].map((field) => [field.getAttribute("aria-label") ?? "", field]);
}

function read(name: string): Typed | null {
  try {
    const typed = JSON.parse(
      localStorage.getItem(PREFIX + name) ?? "null",
    ) as Partial<Typed> | null;
    const isSound = typeof typed?.words === "string" && typeof typed.at === "number";
    return isSound ? (typed as Typed) : null;
  } catch {
    return null;
  }
}

function write(name: string, typed: Typed | null): void {
  try {
    if (typed) localStorage.setItem(PREFIX + name, JSON.stringify(typed));
    else localStorage.removeItem(PREFIX + name);
  } catch {
    // Storage that refuses keeps no draft; the page works without.
  }
}
