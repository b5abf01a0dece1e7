export type Bar = {
  readonly label: string;
  readonly value: number;
  /** The value as it is written: `1 240`, `35 %`. */
  readonly text: string;
  /** A target, drawn as a line across. */
  readonly target?: number;
};

const width = 400;
const step = 46;

/** Horizontal bars from nought, each with its label above and its figure beside. The table of `Figure` stands below. */
export function BarChart({
  id,
  title,
  description,
  bars,
  max,
}: {
  id: string;
  title: string;
  description: string;
  bars: readonly Bar[];
  /** The value of a full bar; the largest value or target when left out. */
  max?: number;
}) {
  const full = max ?? Math.max(...bars.flatMap(({ value, target = 0 }) => [value, target]), 1);
  const room = width - 80;
  const long = (value: number) => Math.round(Math.max(0, Math.min(value / full, 1)) * room * 10) / 10;
  return (
    <svg
      class="m-bars"
      viewBox={`0 0 ${width} ${bars.length * step}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>
        {description} {bars.map(({ label, text }) => `${label}: ${text}.`).join(' ')}
      </desc>
      {bars.map(({ label, value, text, target }, index) => {
        const y = index * step;
        return (
          <>
            <text class="m-bars__label" x="0" y={y + 15}>
              {label}
            </text>
            <rect class="m-bars__track" x="0" y={y + 22} width={room} height="14" rx="3" />
            <rect class="m-bars__bar" x="0" y={y + 22} width={long(value)} height="14" rx="3" />
            {target === undefined ? null : (
              <path class="m-bars__target" d={`M${long(target)} ${y + 19}v20`} />
            )}
            <text class="m-bars__value" x={width} y={y + 34}>
              {text}
            </text>
          </>
        );
      })}
    </svg>
  );
}
