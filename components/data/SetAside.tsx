import { useText } from "../TextContext";
import type { DataSectionProps } from "./DataSection";
import type { Exchange } from "./useExchange";

type SetAsideProps = Pick<DataSectionProps, "aside" | "trouble"> & { exchange: Exchange };

/** What could not be read, and all of it as it is stored where nothing can. */
export function SetAside({ aside, trouble, exchange }: SetAsideProps) {
  const text = useText();
  const isClosed = trouble === "newer" || trouble === "unreadable";
  if (!isClosed && aside === 0) return null;
  const which = isClosed ? "all" : "aside";
  return (
    <section class="notice" aria-label={text("data.aside")}>
      <p>{isClosed ? text(`trouble.${trouble}`) : text("trouble.aside", { count: aside })}</p>
      <div class="btns">
        <button type="button" class="btn line" onClick={() => void exchange.saveRaw(which)}>
          {text(isClosed ? "data.exportRaw" : "data.exportAside")}
        </button>
      </div>
      <p class="s quiet">{text(isClosed ? "data.rawMore" : "data.asideMore")}</p>
    </section>
  );
}
