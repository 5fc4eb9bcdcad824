import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "wxt";
import { firstFrameInOneFile } from "./scripts/first-frame";
import { licences } from "./scripts/licences";
import { browserMessages, messagesPlugin } from "./scripts/messages";

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** "own-new-tab" leaves the browser's new tab as it is: ours opens from the popup. */
const edition = process.env.TINY_WINS_EDITION ?? "";

export default defineConfig({
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}{{modeSuffix}}${edition && `-${edition}`}`,
  manifest: ({ browser, mode }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: [
      "alarms",
      "notifications",
      "storage",
      "unlimitedStorage",
      ...(browser === "firefox" ? [] : ["offscreen"]),
    ],
    optional_permissions: ["downloads"],
    action: { default_title: "__MSG_open__" },
    commands: {
      "log-win": {
        suggested_key: { default: "Alt+Shift+L", mac: "MacCtrl+Shift+L" },
        description: "__MSG_logWin__",
      },
      "finish-step": {
        suggested_key: { default: "Alt+Shift+D", mac: "MacCtrl+Shift+D" },
        description: "__MSG_stepDone__",
      },
    },
    ...(mode === "production" && { content_security_policy: { extension_pages: CSP } }),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "tiny-wins@tiny-wins.app",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "127", externally_connectable: { ids: [], matches: [] } }),
  }),
  vite: () => ({
    plugins: [messagesPlugin()],
    build: {
      target: "esnext",
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: firstFrameInOneFile() } },
    },
  }),
  hooks: {
    "build:manifestGenerated": (_wxt, manifest) => {
      // A page of the name "history" would take the place of the browser's own.
      delete manifest.chrome_url_overrides?.history;
      if (edition === "own-new-tab") delete manifest.chrome_url_overrides;
    },
    "build:publicAssets": (_wxt, files) => {
      files.push({ relativeDest: "licences.txt", contents: licences() });
      for (const file of readdirSync("locales")) {
        const path = `locales/${file}`;
        files.push({
          relativeDest: `_locales/${basename(file, ".json").replace("-", "_")}/messages.json`,
          contents: browserMessages(readFileSync(path, "utf8"), path),
        });
      }
    },
  },
});
