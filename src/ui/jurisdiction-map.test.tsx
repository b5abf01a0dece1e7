import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { JurisdictionMap } from './jurisdiction-map.tsx';
import { mapBorders, mapDashedLine, mapShapes } from './map-shapes.ts';
import { renderIn, uiLanguage } from './testing.tsx';

const names = {
  AL: 'Albania',
  BA: 'Bosnia and Herzegovina',
  XK: 'Kosovo*',
  ME: 'Montenegro',
  MK: 'North Macedonia',
  RS: 'Serbia',
};
const areas = Object.entries(names).map(([code, name], index) => ({ code, name, value: String(index + 1) }));

function draw(shown = areas): string {
  return renderIn(
    uiLanguage(),
    <JurisdictionMap id="map" title="Organisations" description="By jurisdiction." areas={shown} />,
  );
}

test('exactly the six jurisdictions are drawn, Kosovo* in its own shape', () => {
  expect(mapShapes.map(({ code }) => code)).toEqual(['AL', 'BA', 'ME', 'MK', 'RS', 'XK']);
  expect(draw().match(/<path class="m-map__shape /g)).toHaveLength(6);
});

test('the line between Serbia and Kosovo* is the dashed one and no other border repeats it', () => {
  const points = (line: string) => new Set(line.match(/[\d.]+,[\d.]+/g));
  const [kosovo, serbia] = ['XK', 'RS'].map((code) =>
    points(mapShapes.find((shape) => shape.code === code)!.d),
  );
  const dashed = points(mapDashedLine);
  expect(dashed.size).toBeGreaterThan(20);
  for (const point of dashed) {
    expect(kosovo!.has(point)).toBe(true);
    expect(serbia!.has(point)).toBe(true);
  }
  // Only where three meet may a point be on both.
  expect([...dashed].filter((point) => points(mapBorders).has(point)).length).toBeLessThanOrEqual(2);
});

test('names are ours, with the asterisk, and the data set’s never appear', () => {
  const html = draw();
  expect(html).toContain('Kosovo*');
  expect(html.match(/Kosovo(?!\*)|Herz\./)).toBeNull();
  expect(html).toContain('<title id="map-title">Organisations</title>');
  expect(html).toContain('Kosovo*: 3.');
});

test('a jurisdiction that is not given is not drawn, and one without a shape breaks nothing', () => {
  const html = draw([
    { code: 'AL', name: 'Albania', value: '1' },
    { code: 'TR', name: 'Türkiye', value: '2' },
  ]);
  expect(html.match(/<path class="m-map__shape /g)).toHaveLength(1);
  expect(html).not.toContain('Türkiye');
});

test('the drawing costs a page less than 10 KB', () => {
  expect(gzipSync(draw()).length).toBeLessThan(10_000);
});
