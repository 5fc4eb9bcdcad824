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
  style.textContent = await fontFaces();
  copy.prepend(style, ...faceRules().map(oneOf));
  return new XMLSerializer().serializeToString(copy);
}

function everyPart(drawing: SVGSVGElement): Element[] {
  return [drawing, ...drawing.querySelectorAll("*")];
}

/** Chromium waits only for the faces that a picture's first drawing asks for: each is asked for. */
function oneOf({ style }: CSSFontFaceRule): SVGTextElement {
  const text = document.createElementNS(SVG, "text");
  text.setAttribute("font-family", style.getPropertyValue("font-family"));
  text.setAttribute("opacity", "0");
  text.textContent = "Aą";
  return text;
}

let known: Promise<string> | undefined;

/** The page's own font faces with their files on board: a picture loads nothing from elsewhere. */
function fontFaces(): Promise<string> {
  known ??= Promise.all(faceRules().map(withFile)).then((faces) => faces.join(""));
  return known;
}

function faceRules(): CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => style.getPropertyValue("src").includes("url("));
}

async function withFile({ style }: CSSFontFaceRule): Promise<string> {
  const of = (name: string) => style.getPropertyValue(name);
  const [, file = ""] = /url\("?([^")]+)"?\)/.exec(of("src")) ?? [];
  const held = await fetch(file).then((response) => response.blob());
  const names = `font-family:${of("font-family")};font-weight:${of("font-weight")}`;
  return `@font-face{${names};src:url(${await dataAddress(held)})}`;
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([blob], { type: "font/woff2" }));
  });
}
