import type { LadderStep } from '../../../action/index.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { RecommendationFacts } from '../../recommendations/pages/recommendation-facts.tsx';
import type { Recommendation } from '../../recommendations/queries.ts';
import type { Asked, Response } from '../queries.ts';
import { Responses } from './responses.tsx';

/** What is asked of the reader's own institution. */
export function AskedListPage({ asked }: { asked: readonly Asked[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('advocacy.asked.title')}</Heading>
      <p class="govuk-body">{t('advocacy.asked.text')}</p>
      <Table
        caption={t('advocacy.asked.title')}
        hideCaption
        rows={asked}
        empty={t('advocacy.asked.none')}
        columns={[
          {
            head: t('advocacy.recommendation.name'),
            href: ({ id }) => `/asked/${id}`,
            cell: ({ title }) => title,
          },
          {
            head: t('advocacy.recommendation.published_on'),
            cell: ({ publishedOn }) => <Day date={publishedOn} />,
          },
          {
            head: t('advocacy.response.title'),
            cell: ({ answered }) => (
              <Tag tone={answered ? 'good' : 'waiting'}>
                {t(answered ? 'advocacy.asked.answered' : 'advocacy.asked.waits')}
              </Tag>
            ),
          },
        ]}
      />
    </>
  );
}

/** One of them, with what was answered, and the way to answer. */
export function AskedPage({
  recommendation,
  ladder,
  responses,
}: {
  recommendation: Recommendation;
  ladder: readonly LadderStep[];
  responses: readonly Response[];
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={t('advocacy.asked.title')}>
        <bdi>{recommendation.title}</bdi>
      </Heading>
      <RecommendationFacts recommendation={recommendation} ladder={ladder} addresseeHref={undefined} />
      <Responses responses={responses} />
      <ButtonLink href={`/asked/${recommendation.id}/respond`}>{t('advocacy.respond.action')}</ButtonLink>
      <p class="govuk-body">
        <a class="govuk-link" href={`/recommendations/${recommendation.id}`}>
          {t('advocacy.recommendation.public_page')}
        </a>
      </p>
    </>
  );
}
