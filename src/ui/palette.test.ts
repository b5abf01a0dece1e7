import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const palette = Object.fromEntries(
  [...readFileSync('src/ui/styles/_palette.scss', 'utf8').matchAll(/^\$([\w-]+): (#[0-9a-f]{6});/gm)].map(
    ([, name, colour]) => [name!, colour!],
  ),
);

/** WCAG 2.2, contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('the ratio is the one the standard gives', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each([
  ['ink', 'white'],
  ['ink', 'focus'],
  ['ink', 'apricot-pale'],
  ['ink-soft', 'white'],
  ['ink-soft', 'river-mist'],
  ['ink-soft', 'river-pale'],
  ['river-deep', 'river-pale'],
  ['river-deep', 'apricot'],
  ['white', 'river'],
  ['white', 'river-bright'],
  ['white', 'river-deep'],
  ['link', 'white'],
  ['link', 'river-mist'],
  ['link', 'apricot-pale'],
  ['link-hover', 'white'],
  ['visited', 'white'],
  ['visited', 'river-mist'],
  ['error', 'white'],
  ['error-deep', 'error-pale'],
  ['good', 'good-pale'],
  ['white', 'good'],
  ['calm', 'calm-pale'],
  ['apricot-deep', 'apricot-pale'],
])('words in %s on %s can be read (AA, 4.5)', (text, ground) => {
  expect(contrast(palette[text]!, palette[ground]!)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ['stone-dark', 'white'],
  ['river-bright', 'river-pale'],
  ['apricot', 'river'],
])('lines and bars in %s on %s can be told apart (3)', (line, ground) => {
  expect(contrast(palette[line]!, palette[ground]!)).toBeGreaterThanOrEqual(3);
});

test('no own colour is the Commission’s blue', () => {
  expect(Object.values(palette)).not.toContain('#003399');
});
