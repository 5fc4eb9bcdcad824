import type { Settings } from "../../utils/domain/schema";
import { useText } from "../TextContext";
import type { DataFacts } from "./doors";
import { dateOf } from "./words";

type FactsProps = { facts: DataFacts; settings: Settings };

/** How much there is, and where all of it is. */
export function Facts({ facts, settings }: FactsProps) {
  const text = useText();
  const { wins, hours, since } = facts;
  const amount = text("data.amount", {
    wins: wins ?? 0,
    hours: hours ?? 0,
    since: since ? dateOf(since, text) : "",
  });
  return (
    <p class="quiet amount">
      {wins !== null && amount}{" "}
      {text("data.where", { wins: wins ?? 1, places: placesOf(facts, settings) })}
    </p>
  );
}

/** Where copies are, besides this browser. */
function placesOf({ tail, fileDay }: DataFacts, settings: Settings): string {
  const inAccount = settings.backupTail || tail !== null;
  const inFiles = settings.backupFiles || fileDay !== null;
  if (inAccount) return inFiles ? "both" : "account";
  return inFiles ? "files" : "none";
}
