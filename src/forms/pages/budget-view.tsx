import { inLanguage } from '../../platform/language/language.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import { type Answer, budgetOf, isEmptyLine } from '../answers.ts';
import { figuresOf, type GrantTerms, lineTotal } from '../budget.ts';
import type { QuestionOf } from '../questions.ts';
import { unitsText } from '../units-text.ts';
import { BudgetFiguresTable } from './budget-figures.tsx';

/** A budget to read: its lines and its figures. */
export function BudgetView(props: {
  question: QuestionOf<'budget'>;
  answer: Answer | undefined;
  terms: GrantTerms | undefined;
  change?: string | undefined;
}) {
  const { question, terms, change } = props;
  const language = useLanguage();
  const { t } = language;
  const budget = budgetOf(props.answer);
  const { currency } = question;
  const amount = (minor: number | undefined) =>
    minor === undefined ? '' : language.money({ minor, currency });
  return (
    <>
      <Table
        caption={inLanguage(question.label, language.locale)}
        narrow="scroll"
        empty={t('ui.not_given')}
        rows={budget.lines.filter((line) => !isEmptyLine(line))}
        columns={[
          { head: t('forms.budget.description'), cell: ({ description = '' }) => description, names: true },
          {
            head: t('forms.budget.heading'),
            cell: ({ heading }) => (heading ? t(`forms.heading.${heading}`) : ''),
          },
          { head: t('forms.budget.units'), cell: (line) => unitsText(language, line) },
          { head: t('forms.budget.rate'), cell: ({ rateMinor }) => amount(rateMinor), numeric: true },
          { head: t('forms.budget.amount'), cell: (line) => amount(lineTotal(line)), numeric: true },
        ]}
      />
      <BudgetFiguresTable figures={figuresOf(question, budget, terms)} />
      {change ? (
        <p class="govuk-body">
          <a class="govuk-link" href={change}>
            {t('forms.budget.change')}
          </a>
        </p>
      ) : null}
    </>
  );
}
