import type { ElementHandle } from "puppeteer-core";
import { eventually, PATIENCE_MS } from "./eventually.ts";

/** Puts words into the log field and submits them in one tick, faster than anybody types. */
export async function submit(field: ElementHandle<Element>, words: string): Promise<void> {
  await field.evaluate((element, value) => {
    const input = element as HTMLInputElement;
    input.value = value;
    input.form?.requestSubmit();
  }, words);
}

/** Waits until the field is empty again: what stood in it is acknowledged. */
export async function isTaken(field: ElementHandle<Element>, patienceMs = PATIENCE_MS) {
  const isEmpty = () => field.evaluate((input) => (input as HTMLInputElement).value === "");
  await eventually("the words to be taken", isEmpty, Boolean, patienceMs);
}
