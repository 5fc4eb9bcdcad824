/**
 * The pebble generator: id in, geometry out; the same id is the same pebble on every device and
 * forever. The order of the random draws is part of the format: an override must not skip a draw,
 * and new draws go last. A snapshot test pins five ids.
 */
import { random } from "./random";

/** The families of pebbles, by how often they come. */
export const STONES = [
  "slate",
  "granite",
  "serpentine",
  "sandstone",
  "rhyolite",
  "chalk",
  "basalt",
] as const;
/** The family of a pebble; it carries no meaning. */
export type Stone = (typeof STONES)[number];
const WEIGHTS = [24, 20, 15, 14, 10, 9, 8];

/** The family that a draw in [0, 1) falls on. */
export function pickStone(draw: number): Stone {
  let k = draw * 100;
  const at = WEIGHTS.findIndex((weight) => {
    k -= weight;
    return k < 0;
  });
  return STONES[at] ?? "slate";
}

/** One decimal: enough for a drawing, and short in the markup. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;

/** A pebble in its own box: 100 wide, it sits on y = 0 and its top is at -height. */
export type PebbleShape = {
  path: string;
  height: number;
  stone: Stone;
  /** -1 to 1: how far it leans to a side in a cairn. */
  lean: number;
  /** .94 to 1.06: its width against its neighbours'. */
  grow: number;
  specks: readonly (readonly [x: number, y: number, r: number])[];
  vein: { path: string; width: number; twin: { dx: number; width: number } | null };
};

const shapes = new Map<string, PebbleShape>();
const CACHE = 600;

/**
 * The pebble of an id.
 * @param aspect height by width of the outline before it is worn; drawn from the id unless given
 */
export function pebble(id: string, aspect?: number): PebbleShape {
  const key = aspect === undefined ? id : `${id} ${aspect}`;
  const known = shapes.get(key);
  if (known) return known;
  if (shapes.size >= CACHE) shapes.clear();
  const shape = draw(id, aspect);
  shapes.set(key, shape);
  return shape;
}

function draw(id: string, given?: number): PebbleShape {
  const next = random(id);
  const span = (from: number, to: number) => from + (to - from) * next();
  const drawn = span(0.4, 0.56);
  const aspect = given ?? drawn;
  const small = aspect > 0.57;
  const power = small ? span(1.98, 2.2) : span(2.08, 2.55);
  const belly = small ? span(0.86, 0.98) : span(0.8, 0.92);
  const tilt = span(-0.055, 0.055);
  const harmonics = [span(0, 0.045), span(0, 6.283), span(0, 0.03), span(0, 6.283)];
  harmonics.push(span(0, 0.018), span(0, 6.283));
  const { points, height } = outline({ aspect, power, belly, tilt, harmonics });

  const stone = pickStone(next());
  next(); // reserved
  const lean = span(-1, 1);
  const grow = span(0.94, 1.06);
  const speckled = next() < 0.42;
  const specks = speckled
    ? Array.from({ length: 4 + Math.floor(next() * 5) }, () => {
        const turn = next() * 6.283;
        const out = Math.sqrt(next()) * 0.8;
        return [
          tenth(Math.cos(turn) * 50 * out),
          tenth(-height * 0.52 + Math.sin(turn) * height * 0.42 * out),
          tenth(span(0.7, 1.7)),
        ] as const;
      })
    : [];
  const x = span(-24, 24);
  const slant = span(-16, 16);
  const width = span(3.2, 5.6);
  const bend = span(-6, 6);
  const twin = next() < 0.4 ? span(6, 10) * (next() < 0.5 ? -1 : 1) : 0;
  return {
    path: closedPath(points),
    height,
    stone,
    lean,
    grow,
    specks,
    vein: {
      path: `M${tenth(x - slant)} 4Q${tenth(x + bend)} ${tenth(-height / 2)} ${tenth(x + slant)} ${tenth(-height - 4)}`,
      width: tenth(width),
      twin: twin ? { dx: tenth(twin), width: tenth(width * 0.38) } : null,
    },
  };
}

type Point = [x: number, y: number];

/** A superellipse with three low harmonics, a flattened belly and a small tilt, fitted to its box. */
function outline(form: {
  aspect: number;
  power: number;
  belly: number;
  tilt: number;
  harmonics: number[];
}): { points: Point[]; height: number } {
  const [a1 = 0, f1 = 0, a2 = 0, f2 = 0, a3 = 0, f3 = 0] = form.harmonics;
  const corners = 14;
  const raw = Array.from({ length: corners }, (_, i): Point => {
    const t = (i / corners) * 2 * Math.PI;
    const c = Math.cos(t);
    const s = Math.sin(t);
    const k = 1 + a1 * Math.cos(t + f1) + a2 * Math.cos(2 * t + f2) + a3 * Math.cos(3 * t + f3);
    const x = Math.sign(c) * Math.abs(c) ** (2 / form.power) * k;
    let y = Math.sign(s) * Math.abs(s) ** (2 / form.power) * k * form.aspect;
    if (y > 0) y *= form.belly;
    return [x + form.tilt * -y * 2, y + form.tilt * x];
  });
  const xs = raw.map(([x]) => x);
  const left = Math.min(...xs);
  const right = Math.max(...xs);
  const scale = 100 / (right - left);
  const fitted = raw.map(([x, y]): Point => [(x - (left + right) / 2) * scale, y * scale]);
  const bottom = Math.max(...fitted.map(([, y]) => y));
  const top = Math.min(...fitted.map(([, y]) => y));
  return { points: fitted.map(([x, y]): Point => [x, y - bottom]), height: bottom - top };
}

/** Catmull-Rom through the points, closed, as cubic béziers. */
function closedPath(points: Point[]): string {
  const at = (i: number) => points[(i + points.length) % points.length] as Point;
  let path = `M${tenth(at(0)[0])} ${tenth(at(0)[1])}`;
  points.forEach((_, i) => {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const bezier = [
      p1[0] + (p2[0] - p0[0]) / 6,
      p1[1] + (p2[1] - p0[1]) / 6,
      p2[0] - (p3[0] - p1[0]) / 6,
      p2[1] - (p3[1] - p1[1]) / 6,
      p2[0],
      p2[1],
    ];
    path += `C${bezier.map(tenth).join(" ")}`;
  });
  return `${path}Z`;
}
