/**
 * What is read, or written, piece by piece. Each piece is asked for while the one before is worked on,
 * so that the store and who works with it need not wait for each other.
 * @param read gives the piece of an index from 0 to `count` - 1
 */
export async function* ahead<T>(
  count: number,
  read: (index: number) => Promise<T>,
): AsyncGenerator<T, void> {
  const ask = (index: number): Promise<T> | null => {
    if (index >= count) return null;
    const coming = read(index);
    coming.catch(() => {}); // nobody waits for it when the piece before was the last wanted
    return coming;
  };
  let coming = ask(0);
  for (let next = 1; coming; next++) {
    const piece = await coming;
    coming = ask(next);
    yield piece;
  }
}
