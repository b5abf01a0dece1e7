import { expect, it } from 'vitest';
import { signed } from './signed.ts';
import { uiLanguage } from './testing.tsx';

it('says of a change whether it is more or less, and of none neither', () => {
  const said = [39.6, -6, 0, -0.04, -6.25, 0.15].map((value) => signed(uiLanguage(), value));
  expect(said).toEqual(['+39.6', '−6.0', '0.0', '0.0', '−6.3', '+0.1']);
});
