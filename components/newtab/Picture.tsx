import { CairnFigure, EmptyFigure } from "./CairnFigure";
import type { View } from "./NewTab";
import { SunFigure } from "./SunFigure";
import { useWide } from "./useWide";

type PictureProps = { view: View; earlierShown: boolean; onEarlier: () => void };

/** What stands on the horizon: today's cairn, and in a power hour the ring around it. */
export function Picture({ view, earlierShown, onEarlier }: PictureProps) {
  const wide = useWide();
  const { hour, wins, landing } = view;
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
  if (wins.length === 0) return <EmptyFigure first={view.first} />;
  return (
    <CairnFigure
      wins={wins}
      labelled={wide}
      landing={landing}
      earlierShown={earlierShown}
      onEarlier={onEarlier}
    />
  );
}
