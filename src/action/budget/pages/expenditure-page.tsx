import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { ContractName } from '../../procurement/queries.ts';
import { supplierFor } from '../../procurement/words.ts';
import type { Before, ExpenditureChange, RecordedExpenditure } from '../queries-expenditure.ts';
import { changedFields } from '../rules-expenditure.ts';

/** One entry: what it says, what was asked about it, what it said before, and what can be done with it. */
export function ExpenditurePage({
  expenditure,
  action,
  partner,
  contracts,
  seesPerson,
  changes,
  documents,
  mayAttach,
  token,
  mayEdit,
  mayCounter,
  whyNot,
}: {
  expenditure: RecordedExpenditure;
  action: ActionFile;
  partner: string;
  /** The contracts that it names or named, by id. */
  contracts: ReadonlyMap<string, ContractName>;
  /** Whoever looks reads the name of a supplier who is a person. */
  seesPerson: boolean;
  changes: readonly ExpenditureChange[];
  documents: PapersBeside;
  mayAttach: boolean;
  token: string;
  mayEdit: boolean;
  mayCounter: boolean;
  /** Why its own finance officer cannot edit it. */
  whyNot: string | undefined;
}) {
  const language = useLanguage();
  const { t } = language;
  const path = `/staff/budget/expenditure/${expenditure.id}`;
  const naming = { action, contracts, seesPerson, namesPerson: expenditure.namesPerson };
  const said = sayings(language, expenditure, naming);
  const { questions, confirmedBecause, correctsId, correctedById } = expenditure;
  return (
    <>
      <Heading caption={t('action.expenditure.list.title')}>{expenditure.description}</Heading>
      {correctsId ? (
        <InsetText>
          <a class="govuk-link" href={`/staff/budget/expenditure/${correctsId}`}>
            {t('action.expenditure.counter.of')}
          </a>{' '}
          <span dir="auto">{confirmedBecause}</span>
        </InsetText>
      ) : null}
      {correctedById ? (
        <InsetText>
          <a class="govuk-link" href={`/staff/budget/expenditure/${correctedById}`}>
            {t('action.expenditure.counter.taken_back')}
          </a>
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: t('action.budget.partner'), value: <span dir="auto">{partner}</span> },
          ...Object.entries(said).map(([field, value]) => ({
            key: t(fieldKey(field)),
            value:
              field === 'procurementId' && expenditure.procurementId ? (
                <a class="govuk-link" href={`/staff/procurement/${expenditure.procurementId}`}>
                  <bdi>{value}</bdi>
                </a>
              ) : (
                <span dir="auto">{value}</span>
              ),
          })),
          {
            key: t('action.expenditure.recorded'),
            value: (
              <>
                <DateTime at={expenditure.createdAt} zone={zone} />{' '}
                <span dir="auto">{expenditure.recordedBy}</span>
              </>
            ),
          },
          ...(questions.length > 0
            ? [
                {
                  key: t('action.expenditure.asked'),
                  value: questions.map((kind) => t(`action.expenditure.asked.${kind}`)).join('; '),
                },
                {
                  key: t('action.expenditure.questions.reason'),
                  value: <span dir="auto">{confirmedBecause}</span>,
                },
              ]
            : []),
        ]}
      />
      {whyNot ? <p class="govuk-body">{whyNot}</p> : null}
      {mayEdit || mayCounter ? (
        <ButtonRow>
          {mayEdit ? (
            <ButtonLink href={`${path}/edit`}>{t('action.expenditure.edit.action')}</ButtonLink>
          ) : null}
          {mayCounter ? (
            <ButtonLink look="secondary" href={`${path}/counter`}>
              {t('action.expenditure.counter.title')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      ) : null}
      <PaperTable heading={t('action.expenditure.documents.title')} beside={documents} token={token} />
      {mayAttach ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/documents/new`}>
            {t('papers.keep.action')}
          </a>
        </p>
      ) : null}
      {changes.length > 0 ? <Changes {...{ expenditure, changes, naming }} /> : null}
    </>
  );
}

/** Each change with what was there before and after it, who made it and why. */
function Changes({
  expenditure,
  changes,
  naming,
}: {
  expenditure: RecordedExpenditure;
  changes: readonly ExpenditureChange[];
  naming: Naming;
}) {
  const language = useLanguage();
  const { t } = language;
  const rows = changes.flatMap((change, at) => {
    const after: Before = at === 0 ? expenditure : changes[at - 1]!.before;
    const [was, is] = [change.before, after].map((one) => sayings(language, one, naming)) as [
      Record<string, string>,
      Record<string, string>,
    ];
    return changedFields(change.before, after)
      .filter((field) => field in was)
      .map((field) => ({ ...change, field, was: was[field], is: is[field] }));
  });
  return (
    <Table
      caption={t('action.expenditure.changes')}
      rows={rows}
      columns={[
        {
          head: t('action.expenditure.changed'),
          cell: ({ field }) => t(fieldKey(field)),
        },
        { head: t('action.expenditure.before'), cell: ({ was }) => <span dir="auto">{was}</span> },
        { head: t('action.expenditure.after'), cell: ({ is }) => <span dir="auto">{is}</span> },
        { head: t('common.reason'), cell: ({ reason }) => <span dir="auto">{reason}</span> },
        {
          head: t('action.expenditure.changed_by'),
          cell: ({ changedAt, changedBy }) => (
            <>
              <DateTime at={changedAt} zone={zone} /> <span dir="auto">{changedBy}</span>
            </>
          ),
        },
      ]}
    />
  );
}

/** What the fields of an entry are called, as keys of the texts. */
const called: Readonly<Record<string, string>> = {
  spentOn: 'spent_on',
  documentReference: 'document_reference',
  originalMinor: 'original',
  amountMinor: 'amount',
  procurementId: 'contract',
  includesVat: 'includes_vat',
};
type Naming = {
  action: ActionFile;
  contracts: ReadonlyMap<string, ContractName>;
  seesPerson: boolean;
  namesPerson: boolean;
};
const fieldKey = (field: string) => `action.expenditure.field.${called[field] ?? field}`;

/** The fields of an entry as they are read. */
function sayings(
  language: Language,
  entry: Before,
  { action, contracts, seesPerson, namesPerson }: Naming,
): Record<string, string> {
  const paid = entry.procurementId ? contracts.get(entry.procurementId) : undefined;
  const heading = action.budgetHeadings.find(({ key }) => key === entry.heading);
  return {
    heading: heading ? `${heading.number}. ${inLanguage(heading.name, language.locale)}` : entry.heading,
    line: entry.line || '–',
    spentOn: language.day(entry.spentOn),
    description: entry.description,
    supplier: supplierFor(language, { supplier: entry.supplier, namesPerson }, seesPerson) || '–',
    documentReference: entry.documentReference,
    originalMinor: language.money(money(entry.originalMinor, entry.originalCurrency)),
    rate: entry.rate,
    amountMinor: language.money(money(entry.amountMinor, action.currency)),
    procurementId: paid ? `${paid.number}: ${paid.subject}` : '–',
    includesVat: language.t(entry.includesVat ? 'common.yes' : 'common.no'),
  };
}
