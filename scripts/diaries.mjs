/**
 * `npm run diaries`: how often “your own progress principle” speaks of a link in made-up diaries
 * that have none, and in ones that have; how often a pace's range holds. It fails when the product
 * would claim more than is so.
 */
import { command, installPackages, ROOT } from "./machine.mjs";

await command(async () => {
  installPackages();
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport("./scripts/diaries.ts", { root: ROOT, configFile: false });
  return module.tellDiaries();
});
