import { budgetOf, budgetRows, figuresOf, headings } from '../../forms/index.ts';
import { type Block, table } from '../../platform/documents/document.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Agreement, Instalment, Period } from './queries.ts';

export function instalmentTable({ t, money: written }: Language, instalments: readonly Instalment[]): Block {
  return table(
    t('grants.agreement.instalments'),
    [
      { head: '#' },
      { head: t('grants.instalment.kind'), width: 3 },
      { head: t('common.amount'), align: 'end', width: 2 },
    ],
    instalments.map((one) => [
      String(one.number),
      t(`grants.instalment.kind.${one.kind}`),
      written(money(one.plannedMinor ?? one.amountMinor, one.currency)),
    ]),
  );
}

/** The form speaks to the applicant; a contract speaks of the parties. */
const contractWords: Readonly<Record<string, string>> = {
  'forms.budget.requested': 'grants.application.requested',
  'forms.budget.own': 'grants.rules.co_financing',
};

/** The project's budget by heading, as it was submitted. Nothing where the form asked for none. */
export function budgetTable(
  language: Language,
  { budget, amountMinor, currency }: Pick<Agreement, 'budget' | 'amountMinor' | 'currency'>,
): Block[] {
  const { t } = language;
  const answer = budgetOf(budget as Parameters<typeof budgetOf>[0]);
  if (answer.lines.length === 0) return [];
  const figures = figuresOf(
    { currency, headings: [...headings], ceilings: [], coFinancingPercent: 0 },
    answer,
  );
  const row = (name: string, minor: number) => [name, language.money(money(minor, currency))];
  return [
    table(
      t('grants.agreement.document.budget'),
      [
        { head: t('forms.budget.what'), width: 3 },
        { head: t('common.amount'), align: 'end', width: 1.4 },
      ],
      budgetRows(figures).map(({ name, minor }) => row(t(contractWords[name] ?? name), minor)),
      [row(t('grants.agreement.amount'), amountMinor)],
    ),
  ];
}

export function periodTable(
  { t, day }: Language,
  periods: readonly Pick<Period, 'number' | 'startsOn' | 'endsOn' | 'dueOn'>[],
): Block {
  return table(
    t('grants.agreement.periods'),
    [
      { head: '#' },
      { head: t('grants.period.from'), width: 2 },
      { head: t('grants.period.to'), width: 2 },
      { head: t('grants.period.due'), width: 2 },
    ],
    periods.map((one) => [String(one.number), day(one.startsOn), day(one.endsOn), day(one.dueOn)]),
  );
}

export function targetTable(
  { t, number }: Language,
  targets: readonly { key: string; target: number }[],
): Block {
  return table(
    t('grants.agreement.indicators'),
    [
      { head: t('grants.agreement.indicator'), width: 3 },
      { head: t('grants.agreement.target'), align: 'end' },
    ],
    targets.map(({ key, target }) => [t(`grants.indicator.${key}`), number(target)]),
  );
}
