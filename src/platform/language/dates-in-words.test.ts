import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { datesInWords } from './dates-in-words.ts';

it('A day is written in words, and a moment beside its zone to the second', () => {
  const received = '2026-02-15T12:59:59.999Z';
  const said = datesInWords(languageOf('en'), {
    due: '2026-04-01',
    about: 'RS-2026',
    received,
    zone: 'Europe/Skopje',
  });
  expect(said).toMatchObject({ due: '1 April 2026', about: 'RS-2026' });
  expect(said.received).toContain('13:59:59');
  expect(datesInWords(languageOf('en'), { received })).toEqual({ received });
});
