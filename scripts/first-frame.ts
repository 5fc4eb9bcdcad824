/**
 * Puts everything that the new tab needs for its first frame into one file, and nothing else. Each
 * file of its own costs a request before the first paint; each byte too many is parsed before it.
 */
import { resolve } from "node:path";
import type { Plugin } from "vite";

/** What the bundler tells of a module; see Rolldown's `ModuleInfo`. */
type Modules = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

const NEWTAB = resolve("entrypoints/newtab/index.html");
const POPUP = resolve("entrypoints/popup/index.html");
/** What a new tab's first frame does without. */
const LATER = resolve("components/newtab/later.ts");
/** The pages whose first frame is kept as a picture. */
const PICTURED = new Map([
  // Deferred, so that its fetching holds up nothing; and nothing is painted before it has run.
  [NEWTAB, { name: "newtab", attributes: 'defer blocking="render"' }],
  // At once: keys that come as soon as there is a body are caught.
  [POPUP, { name: "popup", attributes: "" }],
]);
/** Pages run as they load: other pages share the file, and must not run the new tab. */
const PAGES = resolve("entrypoints");

/** A page's own scripts, as the build names them. */
const SCRIPT =
  /\s*<(?:script type="module" crossorigin src|link rel="modulepreload" crossorigin href)="([^"]+)">(?:<\/script>)?/g;

/**
 * The Vite plugin of the first frame. It also has new tab and popup run `first-newtab.js` and
 * `first-popup.js`, which draw what they can and load the page's own scripts then: fetched sooner,
 * those hold up the first paint.
 */
export function firstFrame(): Plugin {
  return {
    name: "first-frame",
    apply: "build",
    config: ({ build }) =>
      // A script that stands alone is one file anyway.
      build?.lib ? {} : { build: { rolldownOptions: { output: { codeSplitting: inOneFile() } } } },
    transformIndexHtml: {
      order: "post",
      handler(html, { filename }) {
        const page = PICTURED.get(filename);
        if (!page) return html;
        const scripts = [...html.matchAll(SCRIPT)].map(([, script]) => script).join(" ");
        const { name, attributes } = page;
        const first = `<script ${attributes} src="/first-${name}.js" data-scripts="${scripts}"></script>`;
        return html.replace(SCRIPT, "").replace("<title>", `${first}\n    <title>`);
      },
    },
  };
}

/** The bundler's `codeSplitting` option. */
function inOneFile() {
  let needed: Set<string> | undefined;
  const isNeeded = (id: string, modules: Modules) => {
    needed ??= neededBy(modules);
    return needed.has(id) && !id.startsWith(PAGES);
  };
  return {
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: "first frame",
        name: (id: string, modules: Modules) => (isNeeded(id, modules) ? "frame" : null),
      },
    ],
  };
}

/**
 * What the new tab needs, the styles of all that it shows at rest, whose scripts it does without, and
 * those of what the popup is made of: each file of them holds up its first paint. The popup's very own
 * would lay out every page that shares the file.
 */
function neededBy(modules: Modules): Set<string> {
  const own = resolve("components/popup");
  const styles = [POPUP, LATER]
    .flatMap((root) => [...reachable(root, modules)])
    .filter((id) => id.endsWith(".css") && !id.startsWith(own));
  return new Set([...reachable(NEWTAB, modules), ...styles]);
}

/** A module and all that it imports statically, by whatever way. */
function reachable(root: string, modules: Modules): Set<string> {
  const seen = new Set<string>([root]);
  for (const id of seen) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) seen.add(imported);
  }
  return seen;
}
