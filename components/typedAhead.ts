/** Words of a field that are being sent. */
type Sent = { readonly words: string };

/**
 * What of a field is being sent. Words stay in it until they are kept, and who is quick types on
 * after them; the answers may come in another order than the words went.
 */
export type TypedAhead = {
  /** What of the field's value is not being sent yet. */
  unsent(value: string): string;
  send(words: string): Sent;
  /**
   * The field's value once an answer has come: without the words that were kept; those that were
   * not stand behind what is still being sent, to be sent once more.
   */
  answered(sent: Sent, kept: boolean, value: string): string;
};

export function createTypedAhead(): TypedAhead {
  const sending: Sent[] = [];
  /** What was not kept; it stands behind what is being sent. */
  let refused = "";
  const joined = (some: readonly Sent[]) => some.map(({ words }) => words).join("");
  return {
    unsent(value) {
      const sent = joined(sending);
      return value.startsWith(sent) ? value.slice(sent.length) : value;
    },
    send(words) {
      refused = "";
      const sent = { words };
      sending.push(sent);
      return sent;
    },
    answered(sent, kept, value) {
      const before = joined(sending) + refused;
      sending.splice(sending.indexOf(sent), 1);
      if (!value.startsWith(before)) return value; // it was edited meanwhile
      if (!kept) refused += sent.words;
      return joined(sending) + refused + value.slice(before.length);
    },
  };
}
