/**
 * `npm run zip`: installs what is missing, then hands over to `package.ts` on the project's Node.
 */
import { command, installPackages, projectNode, run } from "./machine.mjs";

await command(() => {
  installPackages();
  return run(projectNode(), ["--no-warnings", "scripts/package.ts"]);
});
