/** A drawing of the page as a picture: drawn by the browser itself, from what is on the page. */

/** What of the page's styles a drawing needs to look the same by itself. */
const STYLES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "letter-spacing",
];
const FONT = "/ysabeau-office.woff2";
const SVG = "http://www.w3.org/2000/svg";

/**
 * The drawing as a PNG. @param scale pixels for each of the drawing's own
 * @throws when the browser cannot draw it
 */
export async function pictureOf(drawing: SVGSVGElement, scale: number): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const size = { width: width * scale, height: height * scale };
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(await standalone(drawing, size))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), size);
  canvas.getContext("2d")?.drawImage(image, 0, 0, size.width, size.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture"))), "image/png"),
  );
}

/** The drawing with every style in it and its family on board, as a document of its own. */
async function standalone(
  drawing: SVGSVGElement,
  size: { width: number; height: number },
): Promise<string> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [everyPart(drawing), everyPart(copy)];
  for (const [i, original] of originals.entries()) {
    const styles = getComputedStyle(original);
    const part = copies[i] as Element;
    for (const name of STYLES) part.setAttribute(name, styles.getPropertyValue(name));
    part.removeAttribute("class");
  }
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("width", String(size.width));
  copy.setAttribute("height", String(size.height));
  const style = document.createElementNS(SVG, "style");
  const { fontFamily } = getComputedStyle(document.body);
  const family = fontFamily.split(",")[0];
  style.textContent = `@font-face{font-family:${family};font-weight:400 700;src:url(${await font()})}`;
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy);
}

function everyPart(drawing: SVGSVGElement): Element[] {
  return [drawing, ...drawing.querySelectorAll("*")];
}

let known: Promise<string> | undefined;

/** The family as an address that holds it: a picture loads nothing from elsewhere. */
function font(): Promise<string> {
  known ??= fetch(FONT)
    .then((response) => response.blob())
    .then(dataAddress);
  return known;
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([blob], { type: "font/woff2" }));
  });
}
