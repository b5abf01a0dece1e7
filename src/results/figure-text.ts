import type { Indicator } from '../action/index.ts';
import type { Language } from '../platform/language/language.ts';
import { money } from '../platform/money.ts';
import type { Shown } from '../platform/suppression.ts';

type Measure = Pick<Indicator, 'unit'>;

/** A value of an indicator as its readers write it: an amount with its currency, anything else as a number. */
export function figureText(language: Language, { unit }: Measure, value: number, currency: string): string {
  return unit === 'money' ? language.money(money(value, currency)) : language.number(value);
}

/** The same for the public, in words where the number is too small to be shown. */
export function shownText(language: Language, measure: Measure, value: Shown, currency: string): string {
  if ('shown' in value) return figureText(language, measure, value.shown, currency);
  return language.t(value.later ? 'results.value.later' : 'results.value.hidden');
}
