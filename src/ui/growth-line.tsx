import { daysBetween, type PlainDate } from '../platform/dates.ts';

type Point = { readonly on: PlainDate; readonly value: number };

const [left, right, top, bottom] = [12, 312, 30, 164] as const;

/**
 * How a value grew from nought: a line that steps up where something was counted, until today, and the targets of days as diamonds,
 * the last with a dashed level. The same figures are in the table of `Figure` beside it.
 */
export function GrowthLine({
  id,
  title,
  description,
  points,
  targets,
  from,
  until,
  today,
  write,
  day,
}: {
  id: string;
  title: string;
  /** What the drawing shows, in one sentence. */
  description: string;
  /** In the order of time. */
  points: readonly Point[];
  targets: readonly Point[];
  from: PlainDate;
  until: PlainDate;
  today: PlainDate;
  write(value: number): string;
  day(date: PlainDate): string;
}) {
  const values = [...points, ...targets].map(({ value }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(1, ...values)];
  const span = Math.max(daysBetween(from, until), 1);
  const x = (on: PlainDate) =>
    Math.round(left + Math.min(Math.max(daysBetween(from, on) / span, 0), 1) * (right - left));
  const y = (value: number) => Math.round(bottom - ((value - least) / (most - least)) * (bottom - top));
  const line = points.map(({ on, value }) => `H${x(on)}V${y(value)}`).join('');
  const last = targets.at(-1);
  const now = points.at(-1)?.value ?? 0;
  const late = x(today) > (left + right) / 2;
  return (
    <svg
      class="m-map m-steps"
      viewBox="0 0 324 190"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <line class="m-steps__level" x1={left} x2={right} y1={y(0)} y2={y(0)} />
      {last ? (
        <>
          <line class="m-steps__nought" x1={left} x2={right} y1={y(last.value)} y2={y(last.value)} />
          <text class="m-steps__scale" x={right} y={y(last.value)} dy="-0.6em">
            {write(last.value)}
          </text>
        </>
      ) : null}
      <path class="m-steps__line" d={`M${left} ${y(0)}${line}H${x(today)}`} />
      <circle class="m-steps__point" cx={x(today)} cy={y(now)} r={5} />
      {targets.map(({ on, value }) => (
        <path class="m-steps__target" d={`M${x(on)} ${y(value) - 6}l6 6l-6 6l-6 -6z`} />
      ))}
      <text class={late ? 'm-steps__end' : 'm-steps__begin'} x={x(today)} y={y(now)} dy="-0.8em">
        {write(now)}
      </text>
      <text class="m-steps__begin" x={left} y={184}>
        {day(from)}
      </text>
      <text class="m-steps__end" x={right} y={184}>
        {day(until)}
      </text>
    </svg>
  );
}
