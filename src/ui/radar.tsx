import { onCircle } from './on-circle.ts';

export type RadarSeries = {
  readonly look: 'before' | 'after';
  /** One an axis, from 1 to `most`; null where there is none: the line goes on to the next. */
  readonly values: readonly (number | null)[];
};

const radius = 100;

/**
 * Values on axes around a middle: what was before as a broken line, what is now as a filled shape. Each axis ends in its number in the
 * table of `Figure` beside it, where the names and the values stand.
 */
export function Radar({
  id,
  title,
  description,
  series,
  axes,
  most,
}: {
  id: string;
  title: string;
  /** What the drawing shows, in one sentence. */
  description: string;
  series: readonly RadarSeries[];
  axes: number;
  most: number;
}) {
  const round = (level: number) => onCircle(axes, (radius * level) / most);
  const pointsOf = (places: readonly { x: number; y: number }[]) =>
    places.map(({ x, y }) => `${x},${y}`).join(' ');
  const placed = (values: readonly (number | null)[]) =>
    values.flatMap((value, at) => (value === null ? [] : [round(value)[at]!]));
  return (
    <svg
      class="m-map m-radar"
      viewBox="-124 -124 248 248"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {Array.from({ length: most }, (_, level) => (
        <polygon class="m-radar__ring" points={pointsOf(round(level + 1))} />
      ))}
      {round(most).map(({ x, y }) => (
        <line class="m-radar__ring" x1={0} y1={0} x2={x} y2={y} />
      ))}
      {series.map(({ look, values }) => {
        const places = placed(values);
        return (
          <>
            <polygon class={`m-radar__shape m-radar__shape--${look}`} points={pointsOf(places)} />
            {places.map(({ x, y }) => (
              <circle class={`m-radar__point m-radar__point--${look}`} cx={x} cy={y} r={3.5} />
            ))}
          </>
        );
      })}
      {onCircle(axes, radius + 14).map(({ x, y }, at) => (
        <text class="m-radar__number" x={x} y={y} dy="0.35em">
          {at + 1}
        </text>
      ))}
    </svg>
  );
}
