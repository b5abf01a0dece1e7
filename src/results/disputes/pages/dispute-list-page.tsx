import type { PlainDate } from '../../../platform/dates.ts';
import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonRow } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import { scopeText } from '../dispute-text.ts';
import type { Dispute } from '../queries.ts';
import { disputeGroups } from '../rules.ts';
import { DueDay, StateTag } from './dispute-tags.tsx';

/** The disputes of the Action, the latest first. */
export function DisputeListPage({
  disputes,
  nameOf,
  typed,
  file,
  next,
  today,
}: {
  disputes: readonly Dispute[];
  /** The name of an indicator by its code. */
  nameOf: (code: string) => string;
  typed: Readonly<Record<string, string>>;
  /** The address of the list as a file. */
  file: string;
  next: string | undefined;
  today: PlainDate;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('results.dispute.list.title')}</Heading>
      <p class="govuk-body">{t('results.dispute.list.intro')}</p>
      <FilterForm action="/staff/disputes" typed={typed} keeps={['indicator']}>
        <Select
          name="state"
          label={t('common.state')}
          empty={t('common.any')}
          options={disputeGroups.map((value) => ({ value, text: t(`results.dispute.group.${value}`) }))}
        />
      </FilterForm>
      <Table
        caption={t('results.dispute.list.title')}
        hideCaption
        rows={disputes}
        empty={t('results.dispute.list.none')}
        columns={[
          {
            head: t('results.indicator'),
            names: true,
            cell: ({ id, indicator }) => (
              <a class="govuk-link" href={`/staff/disputes/${id}`}>
                {nameOf(indicator)}
              </a>
            ),
          },
          { head: t('results.dispute.scope'), cell: (dispute) => scopeText(language, dispute) },
          { head: t('results.dispute.partner'), cell: ({ partnerName }) => <bdi>{partnerName}</bdi> },
          {
            head: t('results.dispute.raised_on'),
            cell: ({ raisedAt }) => <Day date={dayIn(zone, raisedAt)} />,
          },
          {
            head: t('results.dispute.due_on'),
            cell: (dispute) => <DueDay dispute={dispute} today={today} />,
          },
          { head: t('common.state'), cell: ({ state }) => <StateTag state={state} /> },
        ]}
      />
      <Pagination {...(next ? { next } : {})} />
      <ButtonRow>
        <TakeAway href={file}>{t('common.download_csv')}</TakeAway>
      </ButtonRow>
    </>
  );
}
