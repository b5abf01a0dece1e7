import { money } from '../../../platform/money.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { BudgetLine } from '../budget-line.ts';
import { byHeading, type HeadingMove, type LineChange, overLimit, totalOf } from '../rules-versions.ts';
import { type BudgetNaming, headingText, partnerText } from './budget-lines.tsx';

/** Every line that would not be as it is, old and new. */
export function LineChanges({ changes, ...names }: BudgetNaming & { changes: readonly LineChange[] }) {
  const language = useLanguage();
  const { t, locale } = language;
  const shown = (minor: number) => language.money(money(minor, names.action.currency));
  const sum = (of: (one: LineChange) => number) => shown(changes.reduce((all, one) => all + of(one), 0));
  return (
    <Table
      caption={t('action.budget.change.title')}
      narrow="scroll"
      rows={changes}
      empty={t('action.budget.change.none')}
      columns={[
        { head: t('common.description'), cell: ({ description }) => <span dir="auto">{description}</span> },
        { head: t('action.budget.heading'), cell: ({ heading }) => headingText(names, heading, locale) },
        { head: t('action.budget.partner'), cell: ({ partnerId }) => partnerText(names, partnerId) },
        { head: t('action.budget.change.what'), cell: ({ what }) => t(`action.budget.change.${what}`) },
        { head: t('action.budget.change.before'), numeric: true, cell: (one) => shown(one.beforeMinor) },
        { head: t('action.budget.change.after'), numeric: true, cell: (one) => shown(one.afterMinor) },
        {
          head: t('action.budget.change.difference'),
          numeric: true,
          cell: (one) => shown(one.afterMinor - one.beforeMinor),
        },
      ]}
      foot={[
        t('common.total'),
        ...['', '', ''],
        sum((one) => one.beforeMinor),
        sum((one) => one.afterMinor),
        sum((one) => one.afterMinor - one.beforeMinor),
      ]}
    />
  );
}

/** Transfers between headings since the version that the contract was last changed by. */
export function HeadingMoves({
  moves,
  transferPercent,
  ...names
}: BudgetNaming & { moves: readonly HeadingMove[]; transferPercent: number }) {
  const language = useLanguage();
  const { t, locale } = language;
  const shown = (minor: number) => language.money(money(minor, names.action.currency));
  if (moves.length === 0) return null;
  return (
    <Table
      caption={t('action.budget.moves.title')}
      narrow="scroll"
      rows={moves}
      columns={[
        { head: t('action.budget.heading'), cell: ({ heading }) => headingText(names, heading, locale) },
        { head: t('action.budget.moves.base'), numeric: true, cell: ({ baseMinor }) => shown(baseMinor) },
        { head: t('action.budget.change.after'), numeric: true, cell: ({ afterMinor }) => shown(afterMinor) },
        {
          head: t('action.budget.change.difference'),
          numeric: true,
          cell: ({ changeMinor, baseMinor }) =>
            `${shown(changeMinor)}${baseMinor > 0 ? ` (${language.percent(changeMinor, baseMinor)})` : ''}`,
        },
        {
          head: t('action.budget.moves.limit', { percent: transferPercent }),
          cell: ({ byNotification }) => (
            <Tag tone={byNotification ? 'good' : 'bad'}>
              {t(byNotification ? 'action.budget.moves.within' : 'action.budget.version.kind.addendum')}
            </Tag>
          ),
        },
      ]}
    />
  );
}

/** What the contract would object to: shares of the direct costs, and a total that is not the contract's. */
export function BudgetObjections({
  lines,
  contractMinor,
  ...names
}: BudgetNaming & { lines: readonly BudgetLine[]; contractMinor: number | null }) {
  const language = useLanguage();
  const { t, locale } = language;
  const shown = (minor: number) => language.money(money(minor, names.action.currency));
  const total = totalOf(lines);
  const over = overLimit(byHeading(lines), names.action.budgetHeadings);
  const differs = contractMinor !== null && contractMinor !== total && lines.length > 0;
  if (over.length === 0 && !differs) return null;
  return (
    <InsetText>
      {over.map(({ heading, amountMinor, mostMinor, percent }) => (
        <p class="govuk-body">
          {t('action.budget.over_limit', {
            ...{ heading: headingText(names, heading, locale), percent },
            ...{ amount: shown(amountMinor), most: shown(mostMinor) },
          })}
        </p>
      ))}
      {differs ? (
        <p class="govuk-body">
          {t('action.budget.not_contract', { total: shown(total), contract: shown(contractMinor) })}
        </p>
      ) : null}
    </InsetText>
  );
}
