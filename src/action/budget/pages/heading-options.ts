import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import type { Option } from '../../../ui/select.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { Commitment } from '../../procurement/queries-ordered.ts';
import { committedUnder } from '../committed.ts';
import type { BudgetOfHeading } from '../queries.ts';
import type { LineOfBudget } from '../queries-questions.ts';

export type Chargeable = {
  readonly action: ActionFile;
  readonly lines: readonly LineOfBudget[];
  readonly headings: readonly BudgetOfHeading[];
  /** What the partner has committed beside what is recorded or changed. */
  readonly committed: readonly Commitment[];
};

/**
 * The headings of the budget and their lines of one partner as choices: `key`, or `key/id` of a line. Each says what is left, neither spent nor committed: of a line no more
 * than of its heading, which entries without a line use up, too.
 */
export function headingOptions(
  language: Language,
  { action, lines, headings, committed }: Chargeable,
): Option[] {
  const said = (name: string, left: number) => {
    const amount = language.money(money(Math.abs(left), action.currency));
    return left < 0
      ? language.t('action.expenditure.choice_over', { name, over: amount })
      : language.t('action.expenditure.choice_left', { name, left: amount });
  };
  return action.budgetHeadings.flatMap(({ key, number, name }) => {
    const heading = `${number}. ${inLanguage(name, language.locale)}`;
    const of = headings.find((one) => one.heading === key);
    const left = of ? of.budgetMinor - of.spentMinor - committedUnder(committed, { heading: key }) : 0;
    return [
      { value: key, text: of ? said(heading, left) : heading },
      ...lines
        .filter((line) => line.heading === key)
        .map(({ id, description, budget, spent }) => {
          const free = budget - spent - committedUnder(committed, { heading: key, line: description });
          return { value: `${key}/${id}`, text: said(`${heading}: ${description}`, Math.min(free, left)) };
        }),
    ];
  });
}
