import type { LadderStep } from '../../../action/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Day } from '../../../ui/time.tsx';
import { zone } from '../../zone.ts';
import type { Evidence, Recommendation } from '../queries.ts';
import { RecommendationFacts } from './recommendation-facts.tsx';
import { StatusFigure } from './status-figure.tsx';

/** One recommendation as staff follow it. */
export function RecommendationPage({
  recommendation,
  ladder,
  evidence,
  history,
  may,
  token,
  today,
}: {
  recommendation: Recommendation;
  ladder: readonly LadderStep[];
  evidence: readonly Evidence[];
  history: readonly { at: string; word: string; actorName: string | null }[];
  may: { readonly edit: boolean; readonly addEvidence: boolean; readonly publish: boolean };
  token: string;
  today: PlainDate;
}) {
  const { t } = useLanguage();
  const { id, state, organisationId, reviewOn } = recommendation;
  const here = `/staff/recommendations/${id}`;
  return (
    <>
      <Heading caption={t(`advocacy.recommendation.state.${state}`)}>
        <bdi>{recommendation.title}</bdi>
      </Heading>
      <ButtonRow>
        {may.addEvidence ? (
          <ButtonLink href={`${here}/evidence`}>{t('advocacy.evidence.action')}</ButtonLink>
        ) : null}
        {may.edit ? (
          <ButtonLink look="secondary" href={`${here}/edit`}>
            {t('advocacy.recommendation.edit.action')}
          </ButtonLink>
        ) : null}
        {state === 'published' ? (
          <ButtonLink look="secondary" href={`/recommendations/${id}`}>
            {t('advocacy.recommendation.public_page')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      {state === 'draft' ? (
        <InsetText>
          <p class="govuk-body">{t('advocacy.recommendation.publish.text')}</p>
          {may.publish ? (
            <ButtonForm action={`${here}/publish`} token={token}>
              {t('advocacy.recommendation.publish.action')}
            </ButtonForm>
          ) : null}
        </InsetText>
      ) : null}
      <RecommendationFacts
        recommendation={recommendation}
        ladder={ladder}
        addresseeHref={organisationId ? `/staff/organisations/${organisationId}` : undefined}
        more={[
          {
            key: t('advocacy.recommendation.review_on'),
            value: reviewOn ? <Day date={reviewOn} /> : t('ui.not_given'),
          },
        ]}
      />
      <StatusFigure ladder={ladder} evidence={evidence} today={today} />
      <History entries={history} zone={zone} />
    </>
  );
}
