import { cleanup, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { aWorld } from "../support/world";
import { stagePopup } from "./stage";

afterEach(cleanup);

const links = () => screen.getAllByRole("link").map((link) => link.getAttribute("href"));

test("the popup leads to our page where the browser's new tab is another", () => {
  stagePopup(aWorld(), undefined, false);
  expect(screen.getByRole("link", { name: "Today’s page" }).getAttribute("href")).toBe(
    "newtab.html",
  );
});

test("the popup does not lead to our page where every new tab does", () => {
  stagePopup(aWorld());
  expect(links()).not.toContain("newtab.html");
  expect(links()).toContain("history.html");
});
