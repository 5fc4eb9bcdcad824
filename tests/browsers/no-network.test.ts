import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";

inEachBrowser("the browser's own log of requests", (family) => {
  test("has none that the main job made", async () => {
    const server = createServer((_request, response) => response.end("seen"));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const witness = `http://127.0.0.1:${(server.address() as AddressInfo).port}/witness`;
    await using tiny = await Extension.launch(family, { logNetwork: true });
    const [tab, popup] = [await tiny.newTab(), await tiny.open("popup")];
    await tiny.open("options");
    await popup.field("Add a step").type("Clear the desk\n");
    await popup.button("Start power hour").click();
    await popup.button("Done").click();
    await tab.logs("Watered the plants");
    await popup.showsWins(2);
    await popup.button("End").click();
    await popup.button("Close").click();
    const elsewhere = await tiny.elsewhere();
    await elsewhere.goto(witness);
    await elsewhere.evaluate((url) => fetch(url).then((answer) => answer.text()), witness);

    const requests = await tiny.requests();
    server.close();
    expect(requests).toContain(witness); // or the log would prove nothing
    expect(requests.filter((url) => !url.startsWith(new URL(witness).origin))).toEqual([]);
  });
});
