import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Expenditure } from '../../budget/queries.ts';
import type { ActionFile } from '../../definition/schema.ts';
import type { Procurement } from '../queries.ts';
import type { ProcurementChange } from '../queries-store.ts';
import { remainingOf, supplierFor } from '../words.ts';
import { ChangesTable } from './changes-table.tsx';
import { ProcedureCell, StateTag } from './procurement-tags.tsx';

export type PaidEntry = Pick<
  Expenditure,
  'id' | 'spentOn' | 'description' | 'documentReference' | 'originalMinor' | 'originalCurrency'
>;

/** One contract: what is ordered, paid and left, what it says, its files, the entries that pay it, and how it was changed. */
export function ProcurementPage({
  contract,
  action,
  entries,
  changes,
  documents,
  token,
  may,
  seesPerson,
  whyNot,
}: {
  contract: Procurement;
  action: ActionFile;
  entries: readonly PaidEntry[];
  changes: readonly ProcurementChange[];
  documents: PapersBeside;
  token: string;
  may: { readonly change: boolean; readonly withdraw: boolean; readonly attach: boolean };
  seesPerson: boolean;
  /** Why its own finance officer cannot withdraw it. */
  whyNot: string | undefined;
}) {
  const language = useLanguage();
  const { t } = language;
  const path = `/staff/procurement/${contract.id}`;
  const { standing, currency, originalCurrency, questions } = contract;
  return (
    <>
      <Heading caption={`${t('action.procurement.contract')} ${contract.number}`}>
        <bdi>{contract.subject}</bdi>
      </Heading>
      <p class="govuk-body">
        <StateTag state={contract.state} />
      </p>
      {contract.withdrawnReason === null ? null : (
        <InsetText>
          <p class="govuk-body">
            {t('action.procurement.withdrawn')} <DateTime at={contract.withdrawnAt!} zone={zone} />{' '}
            <bdi>{contract.withdrawnBy}</bdi>
          </p>
          <TypedText text={contract.withdrawnReason} />
        </InsetText>
      )}
      <SummaryList
        rows={[
          {
            key: t('action.procurement.ordered'),
            value:
              originalCurrency === currency
                ? language.money(standing.ordered)
                : `${language.money(standing.ordered)} = ${language.money(money(contract.amountMinor, currency))}`,
          },
          { key: t('action.procurement.paid'), value: language.money(standing.paid) },
          { key: t('action.procurement.left'), value: remainingOf(language, contract) },
          ...(standing.over.minor > 0
            ? [{ key: t('action.procurement.over'), value: language.money(standing.over) }]
            : []),
          {
            key: t('action.procurement.committed'),
            value: language.money(money(standing.committedMinor, currency)),
          },
        ]}
      />
      <SummaryList rows={rowsOf()} />
      {may.change || may.withdraw ? (
        <ButtonRow>
          {may.change ? (
            <ButtonLink href={`${path}/change`}>{t('action.procurement.change.title')}</ButtonLink>
          ) : null}
          {may.withdraw ? (
            <ButtonLink look="secondary" href={`${path}/withdraw`}>
              {t('action.procurement.withdraw.title')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      ) : null}
      {whyNot ? <p class="govuk-body">{whyNot}</p> : null}
      <PaperTable heading={t('action.procurement.files')} beside={documents} token={token} />
      {may.attach ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/documents/new`}>
            {t('papers.keep.action')}
          </a>
        </p>
      ) : null}
      <Table
        caption={t('action.procurement.payments')}
        rows={entries}
        empty={t('action.procurement.payments.none')}
        columns={[
          { head: t('action.expenditure.spent_on'), cell: ({ spentOn }) => <Day date={spentOn} /> },
          {
            head: t('common.description'),
            cell: ({ id, description }) => (
              <a class="govuk-link" href={`/staff/budget/expenditure/${id}`} dir="auto">
                {description}
              </a>
            ),
          },
          {
            head: t('action.expenditure.document'),
            cell: ({ documentReference }) => <bdi>{documentReference}</bdi>,
          },
          {
            head: t('common.amount'),
            numeric: true,
            cell: (one) => language.money(money(one.originalMinor, one.originalCurrency)),
          },
        ]}
      />
      {changes.length > 0 ? <ChangesTable {...{ contract, changes, action, seesPerson }} /> : null}
    </>
  );

  function rowsOf() {
    const heading = action.budgetHeadings.find(({ key }) => key === contract.heading);
    const name = heading
      ? `${heading.number}. ${inLanguage(heading.name, language.locale)}`
      : contract.heading;
    return [
      { key: t('action.budget.partner'), value: <span dir="auto">{contract.partner}</span> },
      {
        key: t('action.expenditure.supplier'),
        value: <bdi>{supplierFor(language, contract, seesPerson)}</bdi>,
      },
      {
        key: t('action.procurement.procedure'),
        value: <ProcedureCell action={action} contract={contract} />,
      },
      { key: t('action.procurement.signed_on'), value: <Day date={contract.signedOn} /> },
      {
        key: t('action.expenditure.line'),
        value: <bdi>{contract.line ? `${name}: ${contract.line}` : name}</bdi>,
      },
      ...(contract.expectedEnd
        ? [{ key: t('action.procurement.expected_end'), value: <Day date={contract.expectedEnd} /> }]
        : []),
      ...(contract.endedOn
        ? [{ key: t('action.procurement.ended_on'), value: <Day date={contract.endedOn} /> }]
        : []),
      {
        key: t('action.expenditure.recorded'),
        value: (
          <>
            <DateTime at={contract.createdAt} zone={zone} /> <span dir="auto">{contract.recordedBy}</span>
          </>
        ),
      },
      ...(questions.length > 0
        ? [
            {
              key: t('action.expenditure.asked'),
              value: questions.map((kind) => t(`action.procurement.asked.${kind}`)).join('; '),
            },
            {
              key: t('action.procurement.questions.reason'),
              value: <TypedText text={contract.confirmedBecause ?? ''} />,
            },
          ]
        : []),
    ];
  }
}
