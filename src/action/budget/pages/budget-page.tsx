import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { Select } from '../../../ui/select.tsx';
import { ShareBar } from '../../../ui/share-bar.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { CofinancingSource } from '../../contract/cofinancing.ts';
import type { ActionFile } from '../../definition/schema.ts';
import { FundingTable } from '../../income/pages/funding-table.tsx';
import type { Income } from '../../income/queries.ts';
import type { Commitment } from '../../procurement/queries-ordered.ts';
import type { Participant } from '../../queries.ts';
import type { BudgetOfHeading } from '../queries.ts';

export type BudgetPageProps = {
  action: ActionFile;
  partners: readonly Participant[];
  byHeading: readonly BudgetOfHeading[];
  byPartner: readonly { partnerId: string; budgetMinor: number; spentMinor: number }[];
  /** What is contracted and not paid yet. */
  committed: readonly Commitment[];
  /** Sources of co-financing and what was received beside the contribution. */
  funding: { readonly sources: readonly CofinancingSource[]; readonly entries: readonly Income[] };
  /** Some sums hold payments in steps. */
  rounded: boolean;
  query: Readonly<Record<string, string>>;
  mayImport: boolean;
  mayRecord: boolean;
  mayLoadRates: boolean;
};

/** Budget and expenditure by EU heading, of one partner or of all, and by partner. */
export function BudgetPage(props: BudgetPageProps) {
  const { action, partners, byHeading, byPartner, committed, funding, rounded, query } = props;
  const committedOf = (isMeant: (one: Commitment) => boolean) =>
    committed.filter(isMeant).reduce((sum, one) => sum + one.committed, 0);
  const { t, locale } = useLanguage();
  const rows = action.budgetHeadings.map(({ key, number, name }) => ({
    name: `${number}. ${inLanguage(name, locale)}`,
    ...(byHeading.find(({ heading }) => heading === key) ?? { budgetMinor: 0, spentMinor: 0 }),
    committedMinor: committedOf(
      ({ heading, partnerId }) => heading === key && (!query.partner || partnerId === query.partner),
    ),
  }));
  const partnerRows = partners.map(({ id, name }) => ({
    name,
    ...(byPartner.find(({ partnerId }) => partnerId === id) ?? { budgetMinor: 0, spentMinor: 0 }),
    committedMinor: committedOf(({ partnerId }) => partnerId === id),
  }));
  return (
    <>
      <Heading>{t('action.budget.title')}</Heading>
      <p class="govuk-body">{t('action.budget.intro', { currency: action.currency })}</p>
      <RoundedNote rounded={rounded} />
      <Buttons {...props} />
      <FilterForm action="/staff/budget" typed={query}>
        <Select
          name="partner"
          label={t('action.budget.partner')}
          empty={t('common.any')}
          options={partners.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </FilterForm>
      <Amounts
        caption={t('action.budget.by_heading')}
        naming={t('action.budget.heading')}
        rows={rows}
        currency={action.currency}
      />
      {query.partner ? null : (
        <Amounts
          caption={t('action.budget.by_partner')}
          naming={t('action.budget.partner')}
          rows={partnerRows}
          currency={action.currency}
        />
      )}
      <FundingTable
        {...funding}
        sources={query.partner ? [] : funding.sources}
        caption={t('action.income.title')}
        currency={action.currency}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/staff/budget/income">
          {t('action.income.open')}
        </a>{' '}
        <a class="govuk-link" href="/staff/budget/vat">
          {t('action.vat.title')}
        </a>
      </p>
    </>
  );
}

function Buttons({ mayImport, mayRecord, mayLoadRates }: BudgetPageProps) {
  const { t } = useLanguage();
  return (
    <ButtonRow>
      {mayRecord ? (
        <ButtonLink href="/staff/budget/expenditure/new">{t('action.expenditure.record.action')}</ButtonLink>
      ) : null}
      <ButtonLink look="secondary" href="/staff/budget/expenditure">
        {t('action.expenditure.list.title')}
      </ButtonLink>
      <ButtonLink look="secondary" href="/staff/procurement">
        {t('action.procurement.title')}
      </ButtonLink>
      <ButtonLink look="secondary" href="/staff/budget/lines">
        {t('action.budget.lines.title')}
      </ButtonLink>
      <ButtonLink look="secondary" href="/staff/status">
        {t('action.budget.time')}
      </ButtonLink>
      {mayImport ? (
        <ButtonLink look="secondary" href="/staff/budget/import">
          {t('action.budget.import.title')}
        </ButtonLink>
      ) : null}
      {mayLoadRates ? (
        <ButtonLink look="secondary" href="/staff/rates">
          {t('action.rates.title')}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}

type AmountRow = { name: string; budgetMinor: number; spentMinor: number; committedMinor: number };

function Amounts({
  caption,
  naming,
  rows,
  currency,
}: {
  caption: string;
  naming: string;
  rows: readonly AmountRow[];
  currency: string;
}) {
  const language = useLanguage();
  const { t } = language;
  const shown = (minor: number) => language.money(money(minor, currency));
  const budget = rows.reduce((sum, { budgetMinor }) => sum + budgetMinor, 0);
  const spent = rows.reduce((sum, { spentMinor }) => sum + spentMinor, 0);
  const committed = rows.reduce((sum, { committedMinor }) => sum + committedMinor, 0);
  const leftOf = (row: AmountRow) => row.budgetMinor - row.spentMinor - row.committedMinor;
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        { head: naming, cell: (row) => row.name },
        { head: t('action.budget.budget'), numeric: true, cell: (row) => shown(row.budgetMinor) },
        { head: t('action.budget.spent'), numeric: true, cell: (row) => shown(row.spentMinor) },
        { head: t('action.budget.committed'), numeric: true, cell: (row) => shown(row.committedMinor) },
        {
          head: t('action.budget.left'),
          numeric: true,
          cell: (row) => (
            <>
              {shown(leftOf(row))} {leftOf(row) < 0 ? <Tag tone="bad">{t('action.budget.over')}</Tag> : null}
            </>
          ),
        },
        {
          head: t('action.budget.share'),
          numeric: true,
          cell: (row) => (
            <>
              {language.percent(row.spentMinor, row.budgetMinor)}
              <ShareBar part={row.spentMinor} whole={row.budgetMinor} />
            </>
          ),
        },
      ]}
      foot={[
        t('common.total'),
        shown(budget),
        shown(spent),
        shown(committed),
        shown(budget - spent - committed),
        language.percent(spent, budget),
      ]}
    />
  );
}
