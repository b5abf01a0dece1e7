import { mapBorders, mapDashedLine, mapShapes, mapSize } from './map-shapes.ts';

export type MapArea = {
  /** ISO 3166-1 alpha-2; XK for Kosovo*. */
  readonly code: string;
  /** Our own name of it in the reader's language, asterisk included. */
  readonly name: string;
  /** The figure, already written out; none when it is withheld. */
  readonly value?: string;
  /** Which of five shades, 1 pale to 5 deep; the palest when left out. */
  readonly level?: 1 | 2 | 3 | 4 | 5;
};

/**
 * The six jurisdictions in one drawing, shaded, with names and figures in it. The table of `Figure` stands beside it.
 * An area the map does not know is left out of the drawing.
 */
export function JurisdictionMap({
  id,
  title,
  description,
  areas,
}: {
  id: string;
  title: string;
  /** What the map shows, in one sentence. */
  description: string;
  areas: readonly MapArea[];
}) {
  const drawn = mapShapes.flatMap((shape) => {
    const area = areas.find(({ code }) => code === shape.code);
    return area ? [{ ...shape, ...area }] : [];
  });
  return (
    <svg
      class="m-map"
      viewBox={`-6 -6 ${mapSize.width + 12} ${mapSize.height + 12}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>
        {description} {drawn.map(({ name, value }) => (value ? `${name}: ${value}.` : `${name}.`)).join(' ')}
      </desc>
      {drawn.map(({ d, level = 1 }) => (
        <path class={`m-map__shape m-map__shape--${level}`} d={d} />
      ))}
      <path class="m-map__border" d={mapBorders} />
      <path class="m-map__shared" d={mapDashedLine} />
      {drawn.map(({ x, y, name, value }) => (
        <Label x={x} y={y} lines={value ? [...linesOf(name), value] : linesOf(name)} figure={!!value} />
      ))}
    </svg>
  );
}

function Label({ x, y, lines, figure }: { x: number; y: number; lines: readonly string[]; figure: boolean }) {
  // Heights in em, so that a style sheet may set the size of the letters for a narrow screen.
  const first = `${(0.35 - (lines.length - 1) * 0.575).toFixed(2)}em`;
  return (
    <text class="m-map__label" x={x} y={y}>
      {lines.map((line, index) => (
        <tspan
          class={figure && index === lines.length - 1 ? 'm-map__figure' : undefined}
          x={x}
          dy={index === 0 ? first : '1.15em'}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A long name in two lines, cut at the space nearest to its middle. */
function linesOf(name: string): string[] {
  if (name.length <= 12 || !name.includes(' ')) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = spaces.reduce((best, at) =>
    Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2) ? at : best,
  );
  return [name.slice(0, middle), name.slice(middle + 1)];
}
