/**
 * `npm run store`: the pictures of the stores, 1280×800 and 640×400, taken of the built extension
 * over made-up days. They go to `scripts/store/`, where the stores' words are.
 */
import { findBrowser } from "./browsers.mjs";
import { build, command, installPackages, ROOT, Stop } from "./machine.mjs";

await command(async () => {
  installPackages();
  const browser = findBrowser("chromium");
  if (!browser) throw new Stop("The pictures need Chromium or Chrome.");
  build("chromium");
  process.env.TINY_WINS_CHROMIUM = browser.path;
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport("./scripts/store.ts", { root: ROOT, configFile: false });
  await module.takePictures();
  return 0;
});
