import { describe, expect, test } from "vitest";
import { type Import, importsOf, loadedBy, sourcesIn, withoutComments } from "./source";

const sources = sourcesIn("entrypoints", "components", "utils");
const imports = sources.flatMap(importsOf);

const LAYERS = [
  "entrypoints/background",
  "entrypoints",
  "components",
  "utils/(?:page|writer|platform|text|domain)",
];
const layerOf = (path: string) =>
  new RegExp(`^(?:${LAYERS.join("|")})(?=/)`).exec(path)?.[0] ?? null;

/** What each layer may import besides itself, and what to do instead. */
const MAY_IMPORT: Record<string, { layers: string[]; instead: string }> = {
  "entrypoints/background": {
    layers: ["utils/page", "utils/writer", "utils/platform", "utils/text", "utils/domain"],
    instead: "The worker draws nothing: put what it shares with a component below both.",
  },
  components: {
    layers: ["utils/domain", "utils/text"],
    instead: "A component draws: take it as a prop, or hand a callback to the entrypoint.",
  },
  "utils/page": {
    layers: ["utils/domain", "utils/platform", "utils/text"],
    instead: "A page submits intents and shows snapshots; wire anything else in its entrypoint.",
  },
  "utils/writer": {
    layers: ["utils/domain"],
    instead:
      "The writer is handed its doors: describe a port in ports.ts, pass it in background.ts.",
  },
  "utils/platform": {
    layers: ["utils/domain", "utils/text"],
    instead: "A door knows the browser, not who uses it; describe what it gives in the domain.",
  },
  "utils/text": {
    layers: [],
    instead: "Text stands alone, so that every page can load it first.",
  },
  "utils/domain": {
    layers: [],
    instead: "The domain imports zod and itself; let the caller pass in what it needs.",
  },
};

/** Who needs a door describes it; who opens it, and who is handed it, may know the description. */
const DESCRIPTIONS = ["utils/page/store", "utils/writer/ports"];

test("the imports are found", () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports).toContainEqual({
    from: "utils/domain/apply.ts",
    to: "utils/domain/hour",
    typesOnly: false,
    dynamic: false,
  });
  const dynamic = { path: "entrypoints/a.ts", text: 'const a = import("../utils/b");', lines: 1 };
  expect(importsOf(dynamic).map(({ to }) => to)).toEqual(["utils/b"]);
  const rooted = { path: "entrypoints/a.ts", text: 'import "@/components/b.css";', lines: 1 };
  expect(importsOf(rooted).map(({ to }) => to)).toEqual(["components/b.css"]);
});

describe("imports point one way", () => {
  test.each(Object.entries(MAY_IMPORT))("from %s", (layer, { layers, instead }) => {
    const astray = imports
      .filter(({ from, to }) => layerOf(from) === layer && layerOf(to) !== null)
      .filter(({ to }) => ![layer, ...layers].includes(layerOf(to) ?? ""))
      .filter((one) => !isPermitted(one));
    expect(astray.map(say), instead).toEqual([]);
  });

  function isPermitted({ from, to, typesOnly }: Import): boolean {
    const described = typesOnly && DESCRIPTIONS.includes(to);
    return described && ["components", "utils/platform"].includes(layerOf(from) ?? "");
  }
});

describe("packages", () => {
  const packages = imports.filter(({ to }) => layerOf(to) === null && !to.startsWith("locales/"));

  test("are zod alone in the domain, and at run time in schemas and the import doors alone", () => {
    const inDomain = packages.filter(({ from }) => layerOf(from) === "utils/domain");
    expect(inDomain.filter(({ to }) => !/^zod(\/|$)/.test(to)).map(say), "Pass it in.").toEqual([]);
    const loading = inDomain.filter(
      ({ from, typesOnly }) => !typesOnly && !/^utils\/domain\/(?:schema|exchange)\//.test(from),
    );
    expect(loading.map(say), "Use `import type`: pages paint without loading zod.").toEqual([]);
  });

  test("of zod are loaded by no component and no page", () => {
    const pages = packages.filter(
      ({ from, to }) => /^zod/.test(to) && /^(?:components|entrypoints|utils\/page)/.test(from),
    );
    expect(pages.map(say), "Parse at the doors, in utils/platform or the writer.").toEqual([]);
  });

  test("of the browser and its storage are opened in utils/platform alone", () => {
    const doors = packages.filter(({ to }) =>
      /^(?:webextension-polyfill|wxt\/browser|idb)/.test(to),
    );
    const astray = doors.filter(({ from }) => layerOf(from) !== "utils/platform");
    expect(astray.map(say), "Import the door in utils/platform that opens it.").toEqual([]);
  });
});

describe("outside utils/platform no code touches", () => {
  const outside = sources.filter(({ path }) => layerOf(path) !== "utils/platform");

  test.each([
    ["the browser's own interface", /\b(?:browser|chrome)\.[a-z]/, "Add a door in utils/platform."],
    [
      "the clock",
      /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b/,
      "Pass the moment in; now() and today() are in utils/platform/clock.",
    ],
    ["ids", /\bcrypto\.|\brandomUUID\b/, "Use newId() of utils/platform/clock."],
    ["chance", /\bMath\.random\b/, "Seed `random` of utils/domain/random with an id."],
    [
      "storage",
      /\b(?:localStorage|sessionStorage|indexedDB|caches)\b/,
      "Use the ledger, the outbox or the copy of utils/platform.",
    ],
    [
      "the network",
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b/,
      "Nothing leaves this machine unasked.",
    ],
  ])("%s", (_, touches, instead) => {
    const astray = outside.filter(({ text }) => touches.test(withoutComments(text)));
    expect(
      astray.map(({ path }) => path),
      instead,
    ).toEqual([]);
  });

  test("the present in a component or the domain", () => {
    const pure = outside.filter(({ path }) => /^(?:components|utils\/domain)/.test(path));
    const astray = pure.filter(({ text }) => /\bperformance\.now\b/.test(withoutComments(text)));
    expect(
      astray.map(({ path }) => path),
      "Pass the moment in.",
    ).toEqual([]);
  });
});

describe("what must be loaded", () => {
  const pages = sources
    .map(({ path }) => path)
    .filter((path) => /^entrypoints\/(?:newtab|popup)\/main\.tsx$/.test(path));

  test.each(pages)("before the first frame of %s is nothing heavy", (path) => {
    const { packages } = loadedBy(path, sources);
    expect(packages).toContain("preact");
    const heavy = packages.filter((name) => /^(?:zod|webextension-polyfill|wxt|idb)/.test(name));
    expect(heavy, "Import it dynamically, after the first paint.").toEqual([]);
  });

  test("by the worker draws nothing", () => {
    const { packages } = loadedBy("entrypoints/background/index.ts", sources);
    expect(packages).toContain("webextension-polyfill");
    const drawing = packages.filter((name) => /^preact/.test(name));
    expect(drawing, "Put what it needs into a file that draws nothing.").toEqual([]);
  });
});

function say({ from, to }: Import): string {
  return `${from} imports ${to}`;
}
