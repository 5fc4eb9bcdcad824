/** A message in which figures between `**` stand out. */
export function Bold({ of }: { of: string }) {
  const [plain = "", ...rest] = of.split("**");
  if (rest.length < 2) return <>{of}</>;
  const [bold, ...after] = rest;
  return (
    <>
      {plain}
      <b>{bold}</b>
      <Bold of={after.join("**")} />
    </>
  );
}
