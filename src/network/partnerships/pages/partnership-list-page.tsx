import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import { recordPartnershipPermission } from '../permissions.ts';
import type { Partnership } from '../queries.ts';
import { PartnershipFilterFields } from './partnership-filter.tsx';

/** Who works with whom, since when, and how much came of it. */
export function PartnershipListPage({
  context,
  partnerships,
  next,
  csv,
}: {
  context: Context;
  partnerships: readonly Partnership[];
  next: string | undefined;
  csv: string;
}) {
  const { language, actor, query } = context;
  const { t, list, number } = language;
  return (
    <>
      <Heading>{t('network.partnership.list.title')}</Heading>
      <ButtonRow>
        {may(actor, recordPartnershipPermission, undefined) ? (
          <ButtonLink href="/staff/partnerships/new">{t('network.partnership.record.action')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/staff/partnerships/map">
          {t('network.partnership.map.title')}
        </ButtonLink>
      </ButtonRow>
      <FilterForm action="/staff/partnerships" typed={filterOnly(query)}>
        <PartnershipFilterFields />
      </FilterForm>
      <Table
        caption={t('network.partnership.list.title')}
        hideCaption
        rows={partnerships}
        empty={t('network.partnership.list.empty')}
        columns={[
          {
            head: t('network.partnership.subject'),
            href: (one) => `/staff/partnerships/${one.id}`,
            cell: (one) => one.subject,
          },
          {
            head: t('network.partnership.parties'),
            cell: (one) => <bdi>{list(one.parties.map(({ name }) => name))}</bdi>,
          },
          {
            head: t('network.partnership.kind'),
            cell: (one) => t(`network.partnership.kind.${one.kind}`),
          },
          {
            head: t('network.partnership.level'),
            cell: (one) => t(`network.partnership.level.${one.level}`),
          },
          { head: t('network.partnership.began_on'), cell: (one) => <Day date={one.beganOn} /> },
          {
            head: t('network.partnership.results'),
            numeric: true,
            cell: (one) => number(one.results),
          },
        ]}
      />
      <Pagination next={next} />
      <TakeAway href={csv}>{t('common.download_csv')}</TakeAway>
    </>
  );
}
