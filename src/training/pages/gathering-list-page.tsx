import { dayIn } from '../../platform/dates.ts';
import { filterOnly } from '../../platform/http/paging.ts';
import type { Context } from '../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { FilterForm } from '../../ui/filter-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { SortSelect } from '../../ui/sort-select.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TakeAway } from '../../ui/take-away.tsx';
import { openGatheringForm } from '../permissions.ts';
import { Days } from '../public/pages/days.tsx';
import type { GatheringRow } from '../queries.ts';
import { gatheringKinds, gatheringScopes, gatheringSorts } from '../schema.ts';

/** Trainings, round tables and conferences, the latest first. */
export function GatheringListPage({
  context,
  gatherings,
  next,
  csv,
}: {
  context: Context;
  gatherings: readonly GatheringRow[];
  next: string | undefined;
  csv: string;
}) {
  const { language, actor, query } = context;
  const { t, locale, number } = language;
  const typed = filterOnly(query);
  const today = dayIn(zone, context.now);
  const toCome = ({ startsOn }: GatheringRow) => startsOn > today;
  const came = (one: GatheringRow, people: number) => (toCome(one) ? '' : number(people));
  return (
    <>
      <Heading>{t('training.list.title')}</Heading>
      <ButtonRow>
        {may(actor, openGatheringForm, undefined) ? (
          <ButtonLink href="/staff/gatherings/new">{t('training.record.action')}</ButtonLink>
        ) : null}
        <ButtonLink href="/staff/modules" look="secondary">
          {t('training.module.list')}
        </ButtonLink>
      </ButtonRow>
      <FilterForm action="/staff/gatherings" typed={typed}>
        <Select
          name="kind"
          label={t('training.kind')}
          empty={t('common.any')}
          options={gatheringKinds.map((kind) => ({ value: kind, text: t(`training.kind.${kind}`) }))}
        />
        <Select
          name="scope"
          label={t('training.scope')}
          empty={t('common.any')}
          options={gatheringScopes.map((scope) => ({ value: scope, text: t(`training.scope.${scope}`) }))}
        />
        <Select
          name="jurisdiction"
          label={t('common.jurisdiction')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
        />
        <Select
          name="withdrawn"
          label={t('common.state')}
          empty={t('training.state.standing')}
          options={[{ value: 'yes', text: t('training.state.withdrawn') }]}
        />
        <SortSelect sorts={gatheringSorts} />
      </FilterForm>
      <Table
        caption={t('training.list.title')}
        hideCaption
        rows={gatherings}
        empty={t('training.list.empty')}
        columns={[
          {
            head: t('training.title'),
            cell: (one) => (
              <a class="govuk-link" href={`/staff/gatherings/${one.id}`}>
                <bdi>{one.title}</bdi>
              </a>
            ),
          },
          { head: t('training.kind'), cell: (one) => t(`training.kind.${one.kind}`) },
          {
            head: t('common.date'),
            cell: (one) => (
              <>
                <Days startsOn={one.startsOn} endsOn={one.endsOn} />
                {one.publishedAt || one.withdrawnAt ? null : (
                  <>
                    {' '}
                    <Tag tone="waiting">{t('training.state.draft')}</Tag>
                  </>
                )}
                {toCome(one) ? (
                  <>
                    {' '}
                    <Tag tone="open">{t('training.state.to_come')}</Tag>
                  </>
                ) : null}
              </>
            ),
          },
          {
            head: t('common.jurisdiction'),
            cell: (one) =>
              one.jurisdiction ? jurisdictionName(one.jurisdiction, locale) : t('training.whole_region'),
          },
          { head: t('training.organisations'), numeric: true, cell: (one) => came(one, one.organisations) },
          { head: t('training.women'), numeric: true, cell: (one) => came(one, one.women) },
          { head: t('training.men'), numeric: true, cell: (one) => came(one, one.men) },
        ]}
      />
      <Pagination next={next} />
      <TakeAway href={csv}>{t('common.download_csv')}</TakeAway>
    </>
  );
}
