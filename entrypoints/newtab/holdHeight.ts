/** A browser's own bars come and go; smaller changes of the window's height (px) are theirs. */
const OWN_BARS = 60;
/** Up to this height (px) the page is laid out closer. */
const LOW = 760;

/**
 * Holds the height the layout hangs on as the first frame found it. Chromium puts a footer under
 * a new tab around the first paint, and the horizon must not jump.
 */
export function holdHeight(): void {
  let held = { width: 0, height: 0 };
  const hold = () => {
    const { innerWidth: width, innerHeight: height } = window;
    if (width === held.width && Math.abs(height - held.height) <= OWN_BARS) return;
    held = { width, height };
    const { style, dataset } = document.documentElement;
    style.setProperty("--held", `${height}px`);
    if (height <= LOW) dataset.low = "";
    else delete dataset.low;
  };
  hold();
  addEventListener("resize", hold);
}
