import { useLanguage } from '../../../ui/language-context.ts';
import type { Position } from '../queries.ts';

const [wide, high] = [56, 50];

/** Bodies by how they stand to an issue, from left to right, and how much they can move it, from below: numbers of the table beside. */
export function PositionMap({ positions, title }: { positions: readonly Position[]; title: string }) {
  const { t, number } = useLanguage();
  const placed = positions.map((one, at) => {
    const before = positions
      .slice(0, at)
      .filter(
        ({ alignment, influence }) => alignment === one.alignment && influence === one.influence,
      ).length;
    return {
      number: at + 1,
      x: (one.alignment + 2.5) * wide + ((before % 3) - (before > 0 ? 1 : 0)) * 17,
      y: (3.5 - one.influence) * high + Math.floor(before / 3) * 17,
    };
  });
  return (
    <svg
      class="m-map m-web"
      viewBox={`-4 -18 ${5 * wide + 8} ${4 * high + 44}`}
      role="img"
      aria-labelledby="positions-title positions-desc"
      focusable="false"
    >
      <title id="positions-title">{title}</title>
      <desc id="positions-desc">{t('advocacy.position.map.description')}</desc>
      {Array.from({ length: 6 }, (_, at) => (
        <line class="m-web__link" x1={at * wide} y1={0} x2={at * wide} y2={4 * high} stroke-width={0.5} />
      ))}
      {Array.from({ length: 5 }, (_, at) => (
        <line class="m-web__link" x1={0} y1={at * high} x2={5 * wide} y2={at * high} stroke-width={0.5} />
      ))}
      <text class="m-web__number" x={2.5 * wide} y={-6}>
        {t('advocacy.position.influence.3')}
      </text>
      <text class="m-web__number" x={2.5 * wide} y={4 * high + 24}>
        {t('advocacy.position.influence.0')}
      </text>
      <text class="m-web__number" x={0.5 * wide} y={4 * high + 12}>
        {t('advocacy.position.alignment.against')}
      </text>
      <text class="m-web__number" x={4.5 * wide} y={4 * high + 12}>
        {t('advocacy.position.alignment.for')}
      </text>
      {placed.map(({ number: of, x, y }) => (
        <>
          <circle class="m-map__shape m-map__shape--2" cx={x} cy={y} r={9} />
          <text class="m-web__number" x={x} y={y} dy="0.35em">
            {number(of)}
          </text>
        </>
      ))}
    </svg>
  );
}
