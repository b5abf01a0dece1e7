import { dayIn } from '../../../platform/dates.ts';
import type { Context, Typed } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import type { AgreementRow } from '../queries-list.ts';
import { hasEnded } from '../rules.ts';
import { agreementSorts } from '../schema.ts';
import type { AgreementState } from '../workflow.ts';

export const agreementTones: Record<AgreementState, Tone> = {
  draft: 'plain',
  signed: 'good',
  completed: 'over',
  terminated: 'bad',
  set_aside: 'over',
};

/** Sub-grant agreements: staff's list, or an organisation's own. */
export function AgreementListPage({
  context,
  agreements,
  typed,
  next,
  staff,
}: {
  context: Context;
  agreements: readonly AgreementRow[];
  typed: Typed;
  next: string | undefined;
  staff: boolean;
}) {
  const { language } = context;
  const { t, locale } = language;
  const today = dayIn(zone, context.now);
  const title = t(staff ? 'grants.agreement.list.title' : 'grants.agreement.own.title');
  return (
    <>
      <Heading>{title}</Heading>
      <FilterForm action={staff ? '/staff/agreements' : '/agreements'} typed={typed}>
        <Select
          name="state"
          label={t('common.state')}
          empty={t('common.any')}
          options={(['draft', 'signed', 'completed', 'terminated', 'set_aside'] as const).map((value) => ({
            value,
            text: t(`grants.agreement.state.${value}`),
          }))}
        />
        {staff ? (
          <Select
            name="jurisdiction"
            label={t('common.jurisdiction')}
            empty={t('common.any')}
            options={jurisdictionCodes.map((value) => ({ value, text: jurisdictionName(value, locale) }))}
          />
        ) : null}
        <SortSelect sorts={agreementSorts} />
      </FilterForm>
      <Table
        caption={title}
        hideCaption
        rows={agreements}
        empty={t('grants.agreement.list.empty')}
        columns={[
          { head: t('grants.agreement.number'), cell: (row) => <span class="m-code">{row.number}</span> },
          {
            head: t('grants.application.title'),
            names: true,
            cell: (row) => (
              <a class="govuk-link" href={`/agreements/${row.id}`}>
                {row.title}
              </a>
            ),
          },
          { head: t('grants.agreement.sub_grantee'), cell: (row) => <bdi>{row.organisationName}</bdi> },
          {
            head: t('common.state'),
            cell: (row) => (
              <>
                <Tag tone={agreementTones[row.state]}>{t(`grants.agreement.state.${row.state}`)}</Tag>
                {hasEnded(row, today) ? (
                  <div class="govuk-hint">{t('grants.agreement.ended.to_close')}</div>
                ) : null}
              </>
            ),
          },
          {
            head: t('common.amount'),
            numeric: true,
            cell: (row) => language.money(money(row.amountMinor, row.currency)),
          },
          { head: t('grants.agreement.ends'), cell: (row) => <Day date={row.endsOn} /> },
        ]}
      />
      <Pagination next={next} />
      {staff ? (
        <TakeAway href={`/staff/agreements.csv?${new URLSearchParams(context.query)}`}>
          {t('common.download_csv')}
        </TakeAway>
      ) : null}
    </>
  );
}
