/**
 * `npm run bench`: builds, and measures new tab, popup, logging, history, import and export beside
 * two limit pages, in Chromium and, less of it, in Firefox. `--quick` is for in between, `--profile`
 * tells where the time to the first content goes, `--rounds=N` sets the loads (20), `--with=DIR`
 * takes another unpacked extension into the same run. See `tests/bench/`.
 */
import { findBrowser } from "./browsers.mjs";
import { build, command, installPackages, projectNode, run, Stop } from "./machine.mjs";

await command(() => {
  installPackages();
  const browser = findBrowser("chromium");
  if (!browser) throw new Stop("The bench needs Chromium or Chrome.");
  build("chromium");
  const firefox = findBrowser("firefox"); // measured where there is one
  if (firefox) build("firefox");
  const args = ["--no-warnings", "tests/bench/main.ts", ...process.argv.slice(2)];
  return run(projectNode(), args, {
    TINY_WINS_CHROMIUM: browser.path,
    ...(firefox && { TINY_WINS_FIREFOX: firefox.path }),
  });
});
