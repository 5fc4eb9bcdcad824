/** Puts the new tab on a stage: a test world below it, its later parts in place. */
import { render, waitFor } from "@testing-library/preact";
import { Announcer } from "../../../components/Announcer";
import { NewTab, type NewTabProps } from "../../../components/newtab/NewTab";
import { TextContext } from "../../../components/TextContext";
import { usePage } from "../../../utils/page/hooks";
import { useShownText } from "../../../utils/page/shown-text";
import { type TestWorld, TODAY } from "../../support/world";
import { stageStore, text } from "../stage";

/** Nothing of a first day, and no news. */
const FIRST_DAY: NewTabProps["firstDay"] = {
  welcome: null,
  onSamples: () => {},
  samples: false,
  onRemoveSamples: () => {},
  news: null,
  onDismissNews: () => {},
};

/** The new tab over what has happened in `world` so far, once all its parts are there. */
export async function stageNewTab(world: TestWorld, isTrue = true) {
  const { newId, ...staged } = stageStore(world);
  const { store } = staged;
  const { settings } = world.world.current;
  const Page = () => (
    <TextContext.Provider value={useShownText(text, settings)}>
      <Announcer>
        <NewTab
          state={usePage(store)}
          known
          isTrue={isTrue}
          now={world.now}
          today={TODAY}
          weekStart={() => 7}
          submit={store.submit}
          onAddSteps={(steps) =>
            store.submit({
              type: "step/add",
              steps: steps.map((step) => ({ ...step, id: newId() })),
            })
          }
          readDays={async ({ first, last }) =>
            Object.values(world.world.days).filter(({ day }) => first <= day && day <= last)
          }
          capture={null}
          left={null}
          back={null}
          lost={false}
          firstDay={FIRST_DAY}
          onStartAnew={() => {}}
        />
      </Announcer>
    </TextContext.Provider>
  );
  const { container } = render(<Page />);
  await waitFor(
    () => {
      if (!container.querySelector(".add-step, .recap-acts"))
        throw new Error("The later parts are on their way");
    },
    { timeout: 20_000 },
  );
  return staged;
}
