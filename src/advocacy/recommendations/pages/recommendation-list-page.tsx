import type { LadderStep } from '../../../action/index.ts';
import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { recordRecommendationPermission } from '../permissions.ts';
import type { Recommendation } from '../queries.ts';
import { stillMonths } from '../schema.ts';
import { RecommendationFilterFields } from './recommendation-filter.tsx';
import { RecommendationTable } from './recommendation-table.tsx';

/** Recommendations as staff follow them, drafts among them. */
export function RecommendationListPage({
  context,
  ladder,
  recommendations,
  next,
}: {
  context: Context;
  ladder: readonly LadderStep[];
  recommendations: readonly Recommendation[];
  next: string | undefined;
}) {
  const { language, actor, query } = context;
  const { t } = language;
  return (
    <>
      <Heading>{t('advocacy.recommendation.list.title')}</Heading>
      <p class="govuk-body">{t('advocacy.recommendation.list.text')}</p>
      <ButtonRow>
        {may(actor, recordRecommendationPermission, undefined) ? (
          <ButtonLink href="/staff/recommendations/new">
            {t('advocacy.recommendation.record.action')}
          </ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/recommendations">
          {t('advocacy.recommendation.public_list')}
        </ButtonLink>
      </ButtonRow>
      <FilterForm action="/staff/recommendations" typed={filterOnly(query)}>
        <Select
          name="state"
          label={t('advocacy.recommendation.state')}
          empty={t('common.any')}
          options={(['draft', 'published'] as const).map((value) => ({
            value,
            text: t(`advocacy.recommendation.state.${value}`),
          }))}
        />
        <Select
          name="still"
          label={t('advocacy.recommendation.still')}
          empty={t('common.any')}
          options={stillMonths.map((months) => ({
            value: months,
            text: t('advocacy.recommendation.still.months', { months: Number(months) }),
          }))}
        />
        <RecommendationFilterFields ladder={ladder} />
      </FilterForm>
      <RecommendationTable
        rows={recommendations}
        ladder={ladder}
        caption={t('advocacy.recommendation.list.title')}
        href={({ id }) => `/staff/recommendations/${id}`}
        more={[
          {
            head: t('advocacy.recommendation.state'),
            cell: ({ state }) => t(`advocacy.recommendation.state.${state}`),
          },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}
