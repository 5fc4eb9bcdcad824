/**
 * The extension as a store or a company hands it out: packed, signed, installed by a policy. Linux
 * and root only: the policy lies in a mount of the browser's own, where no other browser sees it.
 */
import { execFileSync } from "node:child_process";
import { createHash, createPublicKey } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const CHROMIUM = process.env.TINY_WINS_CHROMIUM ?? "/usr/bin/chromium";
const POLICIES = "/etc/chromium";

/** A packed extension that somebody hands out. */
export type Packed = {
  id: string;
  /** Starts a Chromium that has to install it. */
  launcher: string;
  /** Hands it out no more. */
  stop(): void;
};

/** Whether a browser can be given a policy of its own here. */
export function canBePacked(): boolean {
  try {
    execFileSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", POLICIES], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Packs a build beside its folder, and hands it out from this machine to itself. */
export async function pack(build: string): Promise<Packed> {
  const profile = `${build}-packing`;
  const order = ["--no-sandbox", `--user-data-dir=${profile}`, `--pack-extension=${build}`];
  execFileSync(CHROMIUM, order, { stdio: "ignore" });
  const id = idOf(readFileSync(`${build}.pem`, "utf8"));
  const { version } = JSON.parse(readFileSync(`${build}/manifest.json`, "utf8"));
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/packed.crx")) {
      response.setHeader("content-type", "application/x-chrome-extension");
      response.end(readFileSync(`${build}.crx`));
    } else {
      response.setHeader("content-type", "text/xml");
      response.end(updates(id, `http://127.0.0.1:${port}/packed.crx`, version));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const policy = `${build}-policy.json`;
  const handedOut = `${id};http://127.0.0.1:${port}/updates.xml`;
  writeFileSync(
    policy,
    JSON.stringify({ ExtensionInstallForcelist: [handedOut], DeveloperToolsAvailability: 1 }),
  );
  const launcher = `${build}-launcher.sh`;
  writeFileSync(launcher, launch(policy));
  chmodSync(launcher, 0o755);
  return { id, launcher, stop: () => server.close() };
}

/** The first 128 bits of the public key's SHA-256, with the letters a to p for digits. */
function idOf(privateKey: string): string {
  const key = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const digits = createHash("sha256").update(key).digest("hex").slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/** https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux */
function updates(id: string, codebase: string, version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="${codebase}" version="${version}" /></app>
</gupdate>`;
}

function launch(policy: string): string {
  return `#!/bin/sh
exec unshare -m sh -c '
  mount -t tmpfs tmpfs ${POLICIES} &&
  mkdir -p ${POLICIES}/policies/managed &&
  cp ${policy} ${POLICIES}/policies/managed/tiny-wins.json &&
  exec ${CHROMIUM} "$@"' sh "$@"
`;
}
