import { isolate } from "../../utils/text/text";
import { useText } from "../TextContext";
import type { DataDoors, DataFacts } from "./doors";
import type { Exchange } from "./useExchange";
import { dateAt } from "./words";

type LeftBehindProps = { facts: DataFacts; doors: DataDoors; exchange: Exchange };

/** What an earlier history left, offered before anything takes its place. */
export function LeftBehind({ facts, doors, exchange }: LeftBehindProps) {
  const text = useText();
  const { tail = null, file = null } = facts.left ?? {};
  const isEmpty = facts.wins === 0;
  const offered = isEmpty ? file : null;
  if (!tail && !offered) return null;
  return (
    <section class="notice" aria-label={text("data.found")}>
      {tail && (
        <p>{text("data.foundTail", { wins: tail.wins, date: dateAt(tail.savedAt, text) })}</p>
      )}
      {offered && (
        <p>
          {text("data.foundFile", {
            name: isolate(baseOf(offered.name)),
            date: dateAt(offered.savedAt, text),
          })}
        </p>
      )}
      <div class="btns">
        {tail && (
          <button
            type="button"
            class="btn main"
            onClick={() => void exchange.read({ from: "account" })}
          >
            {text("data.restore")}
          </button>
        )}
        <button type="button" class="btn line tall" onClick={() => void doors.decided()}>
          {text("data.startAnew")}
        </button>
      </div>
      <p class="s quiet">{text("data.foundMore")}</p>
    </section>
  );
}

/** The name of a file without its folders. */
function baseOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
