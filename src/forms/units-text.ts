import type { Language } from '../platform/language/language.ts';
import type { BudgetLine } from './answers.ts';

/** The units of a line with their name: `2.5 month`. '' without a number. */
export function unitsText(language: Language, { units, unit = '' }: BudgetLine): string {
  if (units === undefined) return unit;
  const decimals = units.split('.')[1]?.length ?? 0;
  return `${language.number(Number(units), { decimals })} ${unit}`.trim();
}
