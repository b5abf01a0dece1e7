import { type Block, table } from '../platform/documents/document.ts';
import { inLanguage, type Language } from '../platform/language/language.ts';
import { type Answer, budgetOf, isEmptyLine } from './answers.ts';
import { budgetRows, figuresOf, type GrantTerms, lineTotal } from './budget.ts';
import type { QuestionOf } from './questions.ts';
import { unitsText } from './units-text.ts';

/** A budget as two tables: its lines, and its figures. The same arithmetic as on the page. */
export function budgetBlocks(
  language: Language,
  question: QuestionOf<'budget'>,
  answer: Answer | undefined,
  terms: GrantTerms | undefined,
): readonly Block[] {
  const { t } = language;
  const { currency } = question;
  const budget = budgetOf(answer);
  const figures = figuresOf(question, budget, terms);
  const amount = (minor: number | undefined) =>
    minor === undefined ? '' : language.money({ minor, currency });
  const lines = budget.lines.filter((line) => !isEmptyLine(line));
  return [
    table(
      inLanguage(question.label, language.locale),
      [
        { head: t('forms.budget.description'), width: 3 },
        { head: t('forms.budget.heading'), width: 2 },
        { head: t('forms.budget.units'), width: 2 },
        { head: t('forms.budget.rate'), align: 'end', width: 2 },
        { head: t('forms.budget.amount'), align: 'end', width: 2 },
      ],
      lines.map((line) => [
        line.description ?? '',
        line.heading ? t(`forms.heading.${line.heading}`) : '',
        unitsText(language, line),
        amount(line.rateMinor),
        amount(lineTotal(line)),
      ]),
      [[t('forms.budget.total'), '', '', '', amount(figures.total)]],
    ),
    table(
      t('forms.budget.figures'),
      [
        { head: t('forms.budget.what'), width: 3 },
        { head: t('forms.budget.amount'), align: 'end', width: 2 },
        { head: t('forms.budget.share'), align: 'end', width: 2 },
      ],
      budgetRows(figures).map(({ name, minor, share }) => [
        t(name),
        amount(minor),
        share ? language.percent(share.numerator, share.denominator) : '',
      ]),
    ),
  ];
}
