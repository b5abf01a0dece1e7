import type { ActionDefinition } from '../../action/index.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';

/** The headings of the contract's budget with their numbers, as the reader names them. */
export function headingNames({ action }: ActionDefinition, { locale }: Language) {
  return action.budgetHeadings.map(({ key, number, name }) => ({
    key,
    name: `${number}. ${inLanguage(name, locale)}`,
  }));
}
