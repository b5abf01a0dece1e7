import type { PlainDate } from '../platform/dates.ts';
import { daysBetween } from '../platform/dates.ts';

export type DrawnStep = {
  /** What is written beside it: its number in the table beside. */
  readonly number: number;
  readonly on: PlainDate;
  /** From -100 to 100. */
  readonly value: number;
  /** It fell below the step before: drawn as a square, so that it shows without its colour. */
  readonly back: boolean;
};

const [left, right, top, bottom] = [34, 316, 16, 164] as const;

/**
 * How far something came over time, step by step from nought, and back again: a line between -100 and 100. The steps stand in the
 * table of `Figure` beside it, under the same numbers.
 */
export function StepLine({
  id,
  title,
  description,
  steps,
  until,
}: {
  id: string;
  title: string;
  /** What the drawing shows, in one sentence. */
  description: string;
  /** In the order of time. */
  steps: readonly DrawnStep[];
  until: PlainDate;
}) {
  const from = steps[0]?.on ?? until;
  const span = Math.max(daysBetween(from, until), 1);
  // A little before the first step, so that the line is seen to come from nought.
  const x = (on: PlainDate) => Math.round(left + 14 + (daysBetween(from, on) / span) * (right - left - 22));
  const y = (value: number) => Math.round(top + ((100 - value) / 200) * (bottom - top));
  const line = steps.map(({ on, value }) => `H${x(on)}V${y(value)}`).join('');
  return (
    <svg
      class="m-map m-steps"
      viewBox="0 0 324 180"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {[100, 50, 0, -50, -100].map((value) => (
        <>
          <line
            class={value === 0 ? 'm-steps__nought' : 'm-steps__level'}
            x1={left}
            x2={right}
            y1={y(value)}
            y2={y(value)}
          />
          {value % 100 === 0 ? (
            <text class="m-steps__scale" x={left - 5} y={y(value)} dy="0.35em">
              {value < 0 ? `−${-value}` : value}
            </text>
          ) : null}
        </>
      ))}
      <path class="m-steps__line" d={`M${left} ${y(0)}${line}H${right}`} />
      {steps.map(({ number, on, value, back }) => (
        <>
          {back ? (
            <rect class="m-steps__back" x={x(on) - 5} y={y(value) - 5} width={10} height={10} />
          ) : (
            <circle class="m-steps__point" cx={x(on)} cy={y(value)} r={5} />
          )}
          <text class="m-steps__number" x={x(on)} y={y(value)} dy={value < 0 ? '1.6em' : '-0.7em'}>
            {number}
          </text>
        </>
      ))}
    </svg>
  );
}
