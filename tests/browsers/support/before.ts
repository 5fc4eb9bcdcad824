import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Background = { service_worker?: string; scripts?: string[] };

/**
 * Has the extension in the folder run a script of the test's in each of its contexts, before its
 * own: a fault that the story is about, or a witness. The code under test stays as it was built.
 */
export function runBefore(build: string, script: () => void): void {
  writeFileSync(join(build, "before.js"), `(${script})();\n`);
  for (const page of readdirSync(build).filter((name) => name.endsWith(".html"))) {
    change(join(build, page), (html) =>
      html.replace("<head>", '<head><script src="/before.js"></script>'),
    );
  }
  change(join(build, "manifest.json"), (json) => {
    const manifest = JSON.parse(json) as { background: Background };
    const { service_worker: worker, scripts } = manifest.background;
    if (scripts) manifest.background.scripts = ["before.js", ...scripts];
    if (worker) {
      writeFileSync(join(build, "worker.js"), `import "./before.js";\nimport "./${worker}";\n`);
      manifest.background.service_worker = "worker.js";
    }
    return JSON.stringify(manifest);
  });
}

function change(file: string, edit: (contents: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, "utf8")));
}
