/**
 * Puts everything that the new tab needs for its first frame into one file, and nothing else. Each
 * file of its own costs a request before the first paint; each byte too many is parsed before it.
 */
import { resolve } from "node:path";

/** What the bundler tells of a module; see Rolldown's `ModuleInfo`. */
type Modules = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

const ROOT = resolve("entrypoints/newtab/index.html");
/** Pages run as they load: other pages share the file, and must not run the new tab. */
const PAGES = resolve("entrypoints");

/** The bundler's `codeSplitting` option. */
export function firstFrameInOneFile() {
  let needed: Set<string> | undefined;
  const isNeeded = (id: string, modules: Modules) => {
    needed ??= modules.getModuleInfo(ROOT) ? reachable(ROOT, modules) : new Set();
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

/** A module and all that it imports statically, by whatever way. */
function reachable(root: string, modules: Modules): Set<string> {
  const seen = new Set<string>([root]);
  for (const id of seen) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) seen.add(imported);
  }
  return seen;
}
