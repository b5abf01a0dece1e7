import { expect, it } from 'vitest';
import { languageOf } from '../../tests/support/language.ts';
import { factText } from './conditions-text.ts';
import { buildForm } from './testing.ts';

it('A condition says its number with the decimals that it has', () => {
  const said = (greater: number) => factText(languageOf('en'), buildForm(), { question: 'months', greater });
  expect(said(1.5)).toContain('more than 1.5');
  expect(said(0.25)).toContain('more than 0.25');
  expect(said(1000)).toContain('more than 1,000');
});
