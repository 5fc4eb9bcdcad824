import { useLater } from "../afterPaint";
import { CairnFigure, EmptyFigure } from "./CairnFigure";
import type { View } from "./NewTab";
import { SunFigure } from "./SunFigure";
import { useWide } from "./useWide";

type PictureProps = { view: View; earlierShown: boolean; onEarlier: () => void };

/** What stands on the horizon: today's cairn, and in a power hour the ring around it. */
export function Picture({ view, earlierShown, onEarlier }: PictureProps) {
  const wide = useWide();
  const Review = useLater()?.Review;
  const { hour, wins, landing, week, folded, setback } = view;
  if (hour) {
    return (
      <SunFigure
        hour={hour}
        now={view.now}
        beads={view.hourWins}
        wins={wins}
        landing={landing}
        closing={view.closing}
      />
    );
  }
  if (week && !folded) {
    return <div class="review-room">{Review && <Review view={view} week={week} />}</div>;
  }
  if (wins.length === 0 && setback !== "taught") return <EmptyFigure first={view.first} />;
  return (
    <CairnFigure
      wins={wins}
      labelled={wide}
      landing={landing}
      lesson={setback === "taught"}
      earlierShown={earlierShown}
      onEarlier={onEarlier}
    />
  );
}
