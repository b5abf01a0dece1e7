import { money } from '../../../platform/money.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { CofinancingSource } from '../../contract/cofinancing.ts';
import type { Income } from '../queries.ts';
import { FundingTable } from './funding-table.tsx';

/** Other sources of funding: what each source gave against the contract, and every entry. */
export function IncomePage({
  currency,
  sources,
  entries,
  mayRecord,
  mayCounter,
}: {
  currency: string;
  sources: readonly CofinancingSource[];
  entries: readonly Income[];
  mayRecord: boolean;
  mayCounter: (income: Income) => boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('action.income.title')}</Heading>
      <p class="govuk-body">{t('action.income.intro')}</p>
      {mayRecord ? (
        <ButtonRow>
          <ButtonLink href="/staff/budget/income/new">{t('action.income.record')}</ButtonLink>
        </ButtonRow>
      ) : null}
      <FundingTable {...{ currency, sources, entries }} caption={t('action.income.by_source')} />
      <Table
        caption={t('action.income.entries')}
        rows={entries}
        empty={t('action.income.none')}
        columns={[
          { head: t('common.date'), cell: ({ receivedOn }) => <Day date={receivedOn} /> },
          { head: t('action.budget.partner'), cell: ({ partner }) => <bdi>{partner}</bdi> },
          {
            head: t('action.income.source'),
            cell: ({ id, kind, source }) => (
              <a class="govuk-link" href={`/staff/budget/income/${id}`}>
                {t(`action.income.kind.${kind}`)}: <bdi>{source}</bdi>
              </a>
            ),
          },
          {
            head: t('common.amount'),
            numeric: true,
            cell: (one) => (
              <>
                {language.money(money(one.amountMinor, one.currency))}
                {one.originalCurrency === one.currency ? null : (
                  <>
                    <br />
                    <span class="m-quiet">
                      {language.money(money(one.originalMinor, one.originalCurrency))}
                    </span>
                  </>
                )}
              </>
            ),
          },
          {
            head: t('action.income.note'),
            cell: ({ note, confirmedBecause }) => (
              <TypedText text={[note, confirmedBecause].filter(Boolean).join('\n')} />
            ),
          },
          {
            head: t('common.actions'),
            cell: (one) =>
              one.correctsId || one.correctedById ? (
                t(one.correctsId ? 'action.income.is_counter' : 'action.income.taken_back')
              ) : mayCounter(one) ? (
                <a class="govuk-link" href={`/staff/budget/income/${one.id}/counter`}>
                  {t('action.income.counter')}
                  <span class="govuk-visually-hidden">
                    : {one.source}, {language.day(one.receivedOn)}
                  </span>
                </a>
              ) : null,
          },
        ]}
      />
      <TakeAway href="/staff/budget/income.csv">{t('common.download_csv')}</TakeAway>
    </>
  );
}
