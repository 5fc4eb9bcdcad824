import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { aWorld } from "../support/world";
import { button, field, settled, stagePopup } from "./stage";

afterEach(cleanup);

const radio = (name: string) => screen.getByRole("radio", { name }) as unknown as HTMLInputElement;
const minutes = () =>
  screen.getByRole("spinbutton", { name: "Minutes" }) as unknown as HTMLInputElement;

async function start() {
  fireEvent.submit(button("Start power hour").closest("form") as HTMLFormElement);
  await settled();
}

describe("the length of a power hour", () => {
  test("is 60 minutes unless chosen otherwise, and starts with nothing lined up", async () => {
    const { sent } = stagePopup();
    expect(radio("60 min").checked).toBe(true);

    await start();

    expect(sent).toMatchObject([{ type: "hour/start", minutes: 60 }]);
    expect(screen.getByRole("timer", { name: "Time left" }).textContent).toContain("1:00:00");
  });

  test("remembers the last one, named or not", () => {
    stagePopup(aWorld().start(40).end().close());

    expect(radio("Custom").checked).toBe(true);
    expect(minutes().value).toBe("40");
    // On the popup's picture there are attributes alone.
    expect(minutes().getAttribute("value")).toBe("40");
  });

  test("is chosen by name", async () => {
    const { sent } = stagePopup();

    fireEvent.click(radio("25 min"));
    await settled();
    await start();

    expect(sent).toMatchObject([{ minutes: 25 }]);
  });

  test.each(["1", "180", " 42 "])("takes %s", async (typed) => {
    const { sent } = stagePopup();
    fireEvent.click(radio("Custom"));
    await settled();

    fireEvent.input(minutes(), { target: { value: typed } });
    await settled();
    await start();

    expect(sent).toMatchObject([{ minutes: Number(typed) }]);
  });

  test.each(["0", "-5", "1e9", "181", "2.5", "an hour", ""])(
    "“%s” is said at the field in words and not started",
    async (typed) => {
      const { sent } = stagePopup();
      fireEvent.click(radio("Custom"));
      await settled();

      fireEvent.input(minutes(), { target: { value: typed } });
      await settled();
      await start();

      expect(screen.getByRole("alert").textContent).toBe("A whole number of minutes, 1 to 180.");
      expect(minutes().getAttribute("aria-invalid")).toBe("true");
      expect(document.activeElement).toBe(minutes());
      expect(sent).toEqual([]);
    },
  );

  test("goes up and down by the arrow keys, within 1 and 180", async () => {
    stagePopup();
    fireEvent.click(radio("Custom"));
    await settled();

    for (const key of ["ArrowUp", "PageUp", "ArrowDown"]) {
      fireEvent.keyDown(minutes(), { key });
      await settled();
    }
    expect(minutes().value).toBe("65");
    expect(minutes().getAttribute("value")).toBe("65");

    fireEvent.input(minutes(), { target: { value: "180" } });
    await settled();
    fireEvent.keyDown(minutes(), { key: "ArrowUp" });
    await settled();
    expect(minutes().value).toBe("180");
  });
});

describe("as the popup opens", () => {
  test("its first field takes the focus", async () => {
    stagePopup();
    await settled();
    expect(document.activeElement).toBe(field("Log a win"));
  });

  test("who is in another field already stays there", async () => {
    const other = document.createElement("input"); // of the picture
    document.body.append(other);
    other.focus();
    stagePopup();
    await settled();
    expect(document.activeElement).toBe(other);
    other.remove();
  });
});
