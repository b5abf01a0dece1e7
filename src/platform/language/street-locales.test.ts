import { expect, it } from 'vitest';
import { keyOf } from '../http/give-kept.ts';
import type { Route } from '../http/route.ts';
import { furtherStreetLocales, wishedFirst, wishOf } from './street-locales.ts';

it.each([
  ['fa-IR,fa;q=0.9,en;q=0.5', 'fa'],
  ['fa-AF', 'prs'],
  ['prs', 'prs'],
  ['ku', 'kmr'],
  ['ku-Arab-IQ', 'ckb'],
  ['en;q=0.5, ps;q=0.8', 'ps'],
  ['de, sr-Latn-RS;q=0.5', 'sr-Latn'],
  ['AR-sy', 'ar'],
  ['de', undefined],
  ['constructor, __proto__', undefined],
  [undefined, undefined],
])('The street takes %s from a browser as %s.', (accept, locale) => {
  expect(wishOf(accept)).toBe(locale);
});

it('What is kept for a reader of one language of the street is not given to one of another.', () => {
  const route = { portal: true, kind: 'page', path: '/services' } as unknown as Route;
  const asked = { url: new URL('http://localhost/services'), locale: 'en', packing: undefined } as const;
  const keys = ['fa', 'ar', undefined].map((wish) => keyOf(route, { ...asked, wish }));
  expect(new Set(keys).size).toBe(3);
});

it('The language that a browser asks for comes first, and the others keep their order', () => {
  const [first, second, ...rest] = furtherStreetLocales;
  expect(wishedFirst(furtherStreetLocales, second)).toEqual([second, first, ...rest]);
  expect(wishedFirst(furtherStreetLocales, undefined)).toEqual([...furtherStreetLocales]);
});
