import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Correction } from './queries.ts';

/** "50.00 € less is accepted", or more. */
export function changeInWords(
  { t, money: written }: Pick<Language, 't' | 'money'>,
  { changeMinor, currency }: Pick<Correction, 'changeMinor' | 'currency'>,
): string {
  const direction = changeMinor < 0 ? 'less' : 'more';
  return t(`grants.correction.change.${direction}`, {
    amount: written(money(Math.abs(changeMinor), currency)),
  });
}
