/** Values over time as bars of one scale. The numbers themselves stand in the table beside. Drawn from left to right in every script. */
export function Bars({
  id,
  title,
  bars,
}: {
  id: string;
  title: string;
  bars: readonly { readonly label: string; readonly value: number; readonly uncertain: boolean }[];
}) {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const [height, step] = [140, 320 / bars.length];
  return (
    <svg class="m-bars" viewBox="0 0 320 170" role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      {bars.map(({ label, value, uncertain }, at) => {
        const tall = Math.max((value / most) * height, 1);
        return (
          <>
            <rect
              class={uncertain ? 'm-bars__bar m-bars__bar--uncertain' : 'm-bars__bar'}
              x={round(at * step + step * 0.15)}
              y={round(height - tall)}
              width={round(Math.min(step * 0.7, 60))}
              height={round(tall)}
            />
            <text class="m-bars__label" x={round(at * step + step * 0.15)} y="158">
              {label}
            </text>
          </>
        );
      })}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
