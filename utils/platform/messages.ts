/** The door for messages: only ours, and only what the protocol knows. */
import type { Runtime } from "webextension-polyfill";
import { type Answer, type Message, messageSchema } from "../domain/schema";
import { browser } from "./browser";

/** Answers every message of our own pages; to anyone else there is no answer. */
export function answerMessages(handle: (message: Message) => Promise<Answer>): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    const ours =
      sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(""));
    const message = messageSchema.safeParse(raw);
    return ours && message.success ? handle(message.data) : undefined;
  });
}
