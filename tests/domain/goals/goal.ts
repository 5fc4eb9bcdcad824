/** A goal and its wins, stated by what a test is about. */
import { addDays } from "@/utils/domain/day";
import type { Goal, Win } from "@/utils/domain/schema";

export const SHELF: Goal = {
  id: "shelf",
  name: "The unread shelf",
  unit: "pages",
  since: "2026-04-17",
  createdAt: 0,
  updatedAt: 0,
};

let count = 0;
export function aWin(day: string, facts: Partial<Win> = {}): Win {
  return {
    id: `win-${++count}`,
    title: "Read",
    at: Date.parse(`${day}T09:00:00Z`),
    day,
    zone: "UTC",
    stone: "slate",
    goalId: "shelf",
    amount: 10,
    unit: "pages",
    updatedAt: 0,
    ...facts,
  };
}

/** Amounts from a day on, one a day; “10 0 5”. A day with 0 has none. */
export function amountsFrom(first: string, written: string): Map<string, number> {
  const days = written.split(" ").map((amount, i) => [addDays(first, i), Number(amount)] as const);
  return new Map(days.filter(([, amount]) => amount > 0));
}
