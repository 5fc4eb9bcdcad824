/** `npm run guards`: see `guards.ts`. */
import { command, installPackages, projectNode, run } from "./machine.mjs";

await command(() => {
  installPackages();
  return run(projectNode(), ["--no-warnings", "scripts/guards.ts"]);
});
