import { useId } from "preact/hooks";
import { pebble, tenth } from "../utils/domain/pebble";

/** Three stones on a 16-unit grid, from the ground up: seed, centre, ground line, width, height. */
const STACK = [
  { seed: "logo-low", x: 8, y: 15, width: 14.2, height: 5, body: "slate", under: "slate-2" },
  {
    seed: "logo-mid",
    x: 7.2,
    y: 10.2,
    width: 11.2,
    height: 4.8,
    body: "granite",
    under: "granite-2",
  },
  {
    seed: "logo-top",
    x: 8.9,
    y: 5.6,
    width: 7.8,
    height: 4.6,
    body: "lichen",
    under: "lichen-line",
  },
];

/** The mark of Tiny Wins. @param props.size in px; undersides are drawn from 24 on */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <LogoStones under={size >= 24} />
    </svg>
  );
}

/** The mark's three stones on its grid, inside an svg. */
export function LogoStones({ under }: { under: boolean }) {
  const clip = useId();
  return (
    <>
      {STACK.map((stone) => {
        const { path, height } = pebble(stone.seed, 0.46);
        const scale = `scale(${stone.width / 100} ${Math.round((stone.height / height) * 1000) / 1000})`;
        return (
          <g key={stone.seed} transform={`translate(${stone.x} ${stone.y}) ${scale}`}>
            {under && (
              <clipPath id={clip + stone.seed}>
                <path d={path} />
              </clipPath>
            )}
            <g clip-path={under ? `url(#${clip}${stone.seed})` : undefined}>
              {under && <path fill={`var(--${stone.under})`} d={path} />}
              <path
                fill={`var(--${stone.body})`}
                d={path}
                transform={
                  under ? `translate(-1 ${tenth(-height * 0.16)}) scale(1.02 1)` : undefined
                }
              />
            </g>
          </g>
        );
      })}
    </>
  );
}
