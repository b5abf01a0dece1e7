export type DrawnStep = {
  /** What is written before the bar: its number in the table beside. */
  readonly number: number;
  /** Null where it must not be shown. */
  readonly value: number | null;
  /** The value as it is written, or the words that it is hidden. */
  readonly text: string;
};

const height = 26;
const widest = 180;

/**
 * A way in steps: a bar for each, as long as there are many, from the first down to the last, with a line where the target is. The
 * names stand in the table of `Figure` beside it, under the same numbers.
 */
export function StepsFigure({
  id,
  title,
  description,
  steps,
  target,
}: {
  id: string;
  title: string;
  /** What the drawing shows, in one sentence. */
  description: string;
  steps: readonly DrawnStep[];
  target?: { readonly value: number; readonly text: string };
}) {
  const most = Math.max(1, target?.value ?? 0, ...steps.map(({ value }) => value ?? 0));
  const long = (value: number) => Math.round((value / most) * widest);
  const bottom = steps.length * height;
  return (
    <svg
      class="m-map m-way"
      viewBox={`-4 -4 ${widest + 74} ${bottom + (target ? 26 : 8)}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {target ? (
        <>
          <line
            class="m-way__target"
            x1={26 + long(target.value)}
            x2={26 + long(target.value)}
            y1={0}
            y2={bottom}
          />
          <text class="m-way__text m-way__text--end" x={26 + long(target.value)} y={bottom + 12}>
            {target.text}
          </text>
        </>
      ) : null}
      {steps.map(({ number, value, text }, at) => (
        <>
          <text class="m-way__number" x={12} y={at * height + 11} dy="0.35em">
            {number}
          </text>
          {value === null ? null : (
            <rect
              class="m-way__bar"
              x={26}
              y={at * height + 1}
              width={Math.max(long(value), 1)}
              height={height - 6}
            />
          )}
          <text class="m-way__text" x={30 + long(value ?? 0)} y={at * height + 11} dy="0.35em">
            {text}
          </text>
        </>
      ))}
    </svg>
  );
}
