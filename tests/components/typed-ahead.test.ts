import fc from "fast-check";
import { expect, test } from "vitest";
import { createTypedAhead } from "@/components/typedAhead";

test("words leave the field as they are kept, in whatever order the answers come", () => {
  const ahead = createTypedAhead();
  const [tea, ada] = [ahead.send("Made tea"), ahead.send("Answered Ada")];
  const field = "Made teaAnswered AdaAnd th";
  expect(ahead.unsent(field)).toBe("And th");
  expect(ahead.answered(ada, true, field)).toBe("Made teaAnd th");
  expect(ahead.answered(tea, true, "Made teaAnd the")).toBe("And the");
});

test("words that were not kept wait behind those on their way, to be sent once more", () => {
  const ahead = createTypedAhead();
  const [tea, ada] = [ahead.send("Made tea"), ahead.send("Answered Ada")];
  const left = ahead.answered(tea, false, "Made teaAnswered Ada");
  expect(left).toBe("Answered AdaMade tea");
  expect(ahead.unsent(left)).toBe("Made tea");
  expect(ahead.answered(ada, true, left)).toBe("Made tea");
});

test("a field that was edited meanwhile is left as it is", () => {
  const ahead = createTypedAhead();
  const tea = ahead.send("Made tea");
  expect(ahead.answered(tea, true, "Made coffee")).toBe("Made coffee");
  expect(ahead.unsent("Made coffee")).toBe("Made coffee");
});

test("once all is answered, what is left is what was refused or never sent", () => {
  const words = fc.array(fc.record({ words: fc.string({ minLength: 1 }), kept: fc.boolean() }));
  fc.assert(
    fc.property(words, fc.string(), fc.func(fc.nat()), (all, tail, order) => {
      const ahead = createTypedAhead();
      const sent = all.map((one) => ({ ...one, sent: ahead.send(one.words) }));
      const start = all.map((one) => one.words).join("") + tail;
      const answers = sent.toSorted((a, b) => order(a.words) - order(b.words));
      const left = answers.reduce((value, one) => ahead.answered(one.sent, one.kept, value), start);
      const refused = answers.filter(({ kept }) => !kept).map((one) => one.words);
      expect(left).toBe(refused.join("") + tail);
    }),
  );
});
