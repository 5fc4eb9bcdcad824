/** What a person can do to wins here: each act with its words and its way back. */
import type { CheckIn, Mood, Setback, Win } from "../../utils/domain/schema";
import { logOf, type Place, patchOf, reverse, type Typed } from "../../utils/domain/win-form";
import { shownTitle } from "../../utils/text/shown-title";
import { isolate, type Text } from "../../utils/text/text";
import type { Act } from "../undo/useUndo";

/** Logs a win for another day. The form has no problems. */
export function logging(typed: Typed, place: Place, text: Text): Act {
  const facts = logOf(typed, place);
  return {
    draft: { type: "win/log", ...facts },
    said: text("history.added", named(facts.title)),
    back: (id) => ({ type: "win/remove", wins: [{ id, day: facts.day }] }),
  };
}

/** Changes a win. The form has no problems. */
export function editing(win: Win, typed: Typed, place: Place, text: Text): Act {
  const patch = patchOf(win, typed, place);
  const draft = { type: "win/edit", winId: win.id, day: win.day, patch } as const;
  const day = patch.moved?.day ?? win.day;
  return {
    draft,
    said: text("history.changed", named(patch.title ?? win.title)),
    back: () => ({ ...draft, day, patch: reverse(win, patch) }),
    returnTo: win.id,
  };
}

/** Takes out one win, or many. */
export function deleting(wins: readonly [Win, ...Win[]], text: Text): Act {
  const some = wins.map(({ id, day }) => ({ id, day }));
  const [first] = wins;
  const isOne = wins.length === 1;
  return {
    draft: { type: "win/remove", wins: some },
    said: isOne
      ? text("history.deleted", named(first.title))
      : text("history.deletedMany", { count: wins.length }),
    back: () => ({ type: "win/restore", wins: some }),
    returnTo: first.id,
    takesFocus: !isOne,
  };
}

function named(title: string) {
  return { title: isolate(shownTitle(title)) };
}

/** What was said of a day, named by its date; a day of which nothing was said has that alone. */
export type Said = Pick<CheckIn, "id" | "mood" | "helped" | "hindered">;

/** What is said anew of how a day felt. */
export type Felt = { mood: Mood | null; helped: string; hindered: string };

/** Changes a check-in. @param date the day in words */
export function editingCheckIn(checkIn: Said, felt: Felt, date: string, text: Text): Act {
  const said = (words: string) => words.trim() || null;
  const draft = { type: "check-in/save", day: checkIn.id } as const;
  const { mood = null, helped = null, hindered = null } = checkIn;
  return {
    draft: {
      ...draft,
      patch: { mood: felt.mood, helped: said(felt.helped), hindered: said(felt.hindered) },
    },
    said: text("history.feltChanged", { date }),
    back: () => ({ ...draft, patch: { mood, helped, hindered } }),
  };
}

/** Takes out a setback. What it taught stays. */
export function deletingSetback({ id, day, text: words }: Setback, text: Text): Act {
  const which = { setbackId: id, day };
  return {
    draft: { type: "setback/remove", ...which },
    said: words ? text("history.deleted", named(words)) : text("history.setbackDeleted"),
    back: () => ({ type: "setback/restore", ...which }),
    takesFocus: true,
  };
}
