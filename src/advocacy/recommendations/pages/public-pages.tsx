import type { LadderStep } from '../../../action/index.ts';
import type { PublicPaper } from '../../../papers/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import { MeasureTable } from '../../measures/pages/measure-table.tsx';
import type { Measure } from '../../measures/queries.ts';
import { Responses } from '../../responses/pages/responses.tsx';
import type { Response } from '../../responses/queries.ts';
import { LinkedStandards } from '../../standards/linked-standards.tsx';
import type { LinkedStandard } from '../../standards/queries.ts';
import type { RecommendationText } from '../queries.ts';
import type { Evidence } from '../queries-evidence.ts';
import { RecommendationFacts } from './recommendation-facts.tsx';
import { RecommendationFilterFields } from './recommendation-filter.tsx';
import { RecommendationTable } from './recommendation-table.tsx';
import { Spread } from './spread.tsx';
import { StatusFigures } from './status-figure.tsx';

const href = ({ id }: { id: string }) => `/recommendations/${id}`;

/** What is asked of institutions, and how far it has come: for everybody. */
export function PublicListPage({
  context,
  ladder,
  recommendations,
  next,
}: {
  context: Context;
  ladder: readonly LadderStep[];
  recommendations: readonly RecommendationText[];
  next: string | undefined;
}) {
  const { language, query } = context;
  const { t } = language;
  return (
    <>
      <Heading>{t('advocacy.recommendation.list.title')}</Heading>
      <p class="govuk-body-l">{t('advocacy.public.intro')}</p>
      <p class="govuk-body">{t('advocacy.public.whose')}</p>
      <FilterForm action="/recommendations" typed={filterOnly(query)}>
        <RecommendationFilterFields ladder={ladder} />
      </FilterForm>
      <RecommendationTable
        rows={recommendations}
        ladder={ladder}
        caption={t('advocacy.recommendation.list.title')}
        href={href}
      />
      <Pagination next={next} />
      <TakeTable of="recommendations" path="/recommendations" query={query} />
    </>
  );
}

/** One recommendation with all that became of it, for everybody. */
export function PublicPage({
  recommendation,
  ladder,
  evidence,
  responses,
  letters,
  measures,
  standards,
  today,
  language: { t },
}: {
  recommendation: RecommendationText;
  ladder: readonly LadderStep[];
  evidence: readonly Evidence[];
  responses: readonly Response[];
  letters: readonly PublicPaper[];
  measures: readonly Measure[];
  standards: readonly LinkedStandard[];
  today: PlainDate;
  language: Context['language'];
}) {
  return (
    <>
      <Heading caption={t('advocacy.recommendation')}>
        <bdi>{recommendation.title}</bdi>
      </Heading>
      <p class="govuk-body">{t('advocacy.public.whose')}</p>
      <RecommendationFacts
        recommendation={recommendation}
        ladder={ladder}
        addresseeHref={(one) => `/recommendations/to/${one.id}`}
      />
      <Spread addressees={recommendation.addressees} ladder={ladder} />
      <LinkedStandards standards={standards} />
      <Responses responses={responses} addressees={recommendation.addressees} letters={letters} />
      <StatusFigures
        addressees={recommendation.addressees}
        ladder={ladder}
        evidence={evidence}
        today={today}
      />
      <MeasureTable measures={measures} />
    </>
  );
}

/** All that is asked of one body. */
export function AddresseePage({
  id,
  name,
  ladder,
  recommendations,
  language: { t },
}: {
  id: string;
  name: string;
  ladder: readonly LadderStep[];
  recommendations: readonly RecommendationText[];
  language: Context['language'];
}) {
  return (
    <>
      <Heading caption={t('advocacy.public.asked_of')}>
        <bdi>{name}</bdi>
      </Heading>
      <p class="govuk-body">{t('advocacy.public.whose')}</p>
      <RecommendationTable
        rows={recommendations}
        ladder={ladder}
        caption={t('advocacy.public.asked_of')}
        href={href}
        withAddressee={false}
        standingOf={(row) => row.addressees.find((one) => one.id === id) ?? row}
      />
    </>
  );
}
