import { expect, test } from "vitest";
import { ahead } from "../../utils/platform/ahead";

test("pieces come in order, and each is asked for before the one in front of it is worked on", async () => {
  const asked: number[] = [];
  const read = async (index: number) => {
    asked.push(index);
    return index;
  };
  const worked: [piece: number, asked: number][] = [];
  for await (const piece of ahead(3, read)) worked.push([piece, asked.length]);
  expect(worked).toEqual([
    [0, 2],
    [1, 3],
    [2, 3],
  ]);
});

test("nothing is asked for where there is nothing", async () => {
  const pieces = await Array.fromAsync(ahead(0, () => Promise.reject(new Error("asked for"))));
  expect(pieces).toEqual([]);
});

test("a piece that cannot be read is told when its turn comes", async () => {
  const seen: number[] = [];
  const reading = async () => {
    const read = async (index: number) => {
      if (index === 1) throw new Error("torn");
      return index;
    };
    for await (const piece of ahead(3, read)) seen.push(piece);
  };
  await expect(reading()).rejects.toThrow("torn");
  expect(seen).toEqual([0]);
});

test("one that nobody wanted any more fails in silence", async () => {
  const read = (index: number) => (index === 0 ? Promise.resolve(0) : Promise.reject("torn"));
  for await (const piece of ahead(2, read)) {
    expect(piece).toBe(0);
    break;
  }
});
