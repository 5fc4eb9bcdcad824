import type { TargetedSubmitEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { addDays, noonUTC } from "../../utils/domain/day";
import { reviewWeek, type WeekReview } from "../../utils/domain/review";
import { stretchQuery } from "../../utils/domain/share/period";
import { cleanTitle } from "../../utils/domain/text";
import type { Period } from "../../utils/domain/years";
import { useAnnounce } from "../Announcer";
import { Icon } from "../Icon";
import { useText } from "../TextContext";
import type { View } from "./NewTab";
import { ReviewFacts } from "./ReviewFacts";
import { weekAddress } from "./WeekLine";
import { WeekStones } from "./WeekStones";
import "./Review.css";

/** Last week, where this week's first cairn will stand. It waits until it is closed. */
export function Review({ view, week }: { view: View; week: Period }) {
  const text = useText();
  const facts = useFacts(view, week);
  if (!facts) return null;
  const date = (day: string | null) => (day ? text.date(noonUTC(day), "dayName") : "none");
  return (
    <section class="review" aria-labelledby="review-heading">
      <h2 id="review-heading">{text("day.lastWeek", { count: facts.wins })}</h2>
      <p class="days">
        {text("day.weekDays", { won: facts.won, most: date(facts.most) })}{" "}
        {facts.spare && text("day.weekSpare", { day: date(facts.spare) })}{" "}
        {facts.hours > 0 && text("day.weekHours", { count: facts.hours })}
      </p>
      <ReviewFacts facts={facts} />
      <Question view={view} week={week} />
      <WeekStones days={facts.days} />
    </section>
  );
}

/** Read from the ledger once; the card appears whole. */
function useFacts({ readDays, current }: View, week: Period): WeekReview | null {
  const [facts, setFacts] = useState<WeekReview | null>(null);
  const { goals } = current;
  const latest = useRef({ readDays, goals });
  latest.current = { readDays, goals };
  const { first, last } = week;
  useEffect(() => {
    let gone = false;
    const { readDays: read } = latest.current;
    read({ first, last }).then(
      (days) => gone || setFacts(reviewWeek(days, latest.current.goals, { first, last })),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [first, last]);
  return facts;
}

/** The one question. Enter makes the answer a step; “That's all” only keeps it. */
function Question({ view, week }: { view: View; week: Period }) {
  const text = useText();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const { acts, setAnswering } = view;
  const answer = () => cleanTitle(input.current?.value ?? "");
  const close = async (words: string) => {
    const kept = await acts.act({
      type: "review/close",
      week: addDays(week.last, 1),
      ...(words && { answer: words }),
    });
    if (kept) setAnswering(false);
  };
  const lineUp = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = answer();
    if (!title) return;
    const kept = await view.onAddSteps([{ title }]);
    if (!kept.kept) return acts.onSaid({ kind: "refused", trouble: kept.trouble });
    announce(text("lineup.added", { count: 1 }));
    await close(title);
  };
  return (
    <form onSubmit={lineUp}>
      <label class="question" for="review-answer">
        {text("day.question")} <span class="hush">{text("day.onlyIfYouLike")}</span>
      </label>
      <div class="log">
        <input
          ref={input}
          id="review-answer"
          type="text"
          placeholder={text("day.answer")}
          autocomplete="off"
          enterkeyhint="done"
          onInput={({ currentTarget: { value } }) => setAnswering(value.trim() !== "")}
        />
        <button
          type="submit"
          class="ib"
          aria-label={text("day.answerLineUp")}
          title={text("day.answerLineUp")}
        >
          <Icon name="enter" />
        </button>
      </div>
      <div class="acts">
        <a class="btn text" href={weekAddress(week)}>
          {text("day.seeWeek")}
        </a>
        <a class="btn text" href={`share.html${stretchQuery(week)}`}>
          {text("day.shareWeek")}
        </a>
        <button type="button" class="btn text" onClick={() => void close(answer())}>
          {text("day.thatsAll")}
        </button>
      </div>
    </form>
  );
}
