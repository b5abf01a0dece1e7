import { onCircle } from './on-circle.ts';

export type DrawnNode = {
  readonly key: string;
  /** What is written in it: its number in the table beside. */
  readonly number: number;
  readonly name: string;
  /** Which of five shades, as on the map. */
  readonly level: 1 | 2 | 3 | 4 | 5;
};
export type DrawnLink = { readonly from: string; readonly to: string; readonly count: number };

const radius = 100;

/**
 * Who is connected with whom, on a circle: numbered nodes and a line for each pair, thicker where there is more between them.
 * The names stand in the table of `Figure` beside it, under the same numbers.
 */
export function WhoWithWhom({
  id,
  title,
  description,
  nodes,
  links,
}: {
  id: string;
  title: string;
  /** What the drawing shows, in one sentence. */
  description: string;
  nodes: readonly DrawnNode[];
  links: readonly DrawnLink[];
}) {
  const places = onCircle(nodes.length, radius);
  const placeOf = new Map(nodes.map(({ key }, at) => [key, places[at]!]));
  const size = nodes.length > 16 ? 9 : 12;
  return (
    <svg
      class="m-map m-web"
      viewBox="-116 -116 232 232"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {links.flatMap(({ from, to, count }) => {
        const [one, other] = [placeOf.get(from), placeOf.get(to)];
        return one && other
          ? [
              <line
                class="m-web__link"
                x1={one.x}
                y1={one.y}
                x2={other.x}
                y2={other.y}
                stroke-width={Math.min(1 + count, 6)}
              />,
            ]
          : [];
      })}
      {nodes.map(({ key, number, level }) => {
        const { x, y } = placeOf.get(key)!;
        return (
          <>
            <circle class={`m-map__shape m-map__shape--${level}`} cx={x} cy={y} r={size} />
            <text
              class={`m-web__number${level === 5 ? ' m-web__number--light' : ''}`}
              x={x}
              y={y}
              dy="0.35em"
            >
              {number}
            </text>
          </>
        );
      })}
    </svg>
  );
}
