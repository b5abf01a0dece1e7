import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import type { Option } from '../../../ui/select.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { LineOfBudget } from '../queries-questions.ts';

/** A heading of the budget and its lines of one partner, each with what is left of it, as choices: `key`, or `key/id` of a line. */
export function headingOptions(
  language: Language,
  { key, number, name }: ActionFile['budgetHeadings'][number],
  lines: readonly LineOfBudget[],
  { currency }: ActionFile,
): Option[] {
  const heading = `${number}. ${inLanguage(name, language.locale)}`;
  return [
    { value: key, text: heading },
    ...lines
      .filter((line) => line.heading === key)
      .map(({ id, description, budget, spent }) => ({
        value: `${key}/${id}`,
        text: language.t('action.expenditure.line_left', {
          heading,
          line: description,
          left: language.money(money(budget - spent, currency)),
        }),
      })),
  ];
}
