/** A bar: its name, how long it is of a hundred, and the figure as its readers write it. */
export type Bar = { readonly label: string; readonly percent: number; readonly text: string };

const row = 40;
const width = 340;

/** Shares of a hundred as bars under each other, each with its name and figure; red beyond a hundred. A table stands beside it. */
export function Bars({ id, title, bars }: { id: string; title: string; bars: readonly Bar[] }) {
  return (
    <svg
      class="m-bars"
      viewBox={`0 0 ${width} ${bars.length * row}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{bars.map(({ label, text }) => `${label}: ${text}.`).join(' ')}</desc>
      {bars.map(({ label, percent, text }, at) => (
        <>
          <text class="m-bars__label" x={0} y={at * row + 14}>
            {label}
          </text>
          <text class="m-bars__figure" x={width} y={at * row + 14}>
            {text}
          </text>
          <rect class="m-meter__track" x={0} y={at * row + 20} width={width} height={10} />
          <rect
            class={percent > 100 ? 'm-meter__over' : 'm-meter__value'}
            x={0}
            y={at * row + 20}
            width={Math.round((Math.min(Math.max(percent, 0), 100) * width) / 100)}
            height={10}
          />
        </>
      ))}
    </svg>
  );
}
