import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Partnership, Result } from '../queries.ts';
import { PartnershipFacts } from './partnership-facts.tsx';

/** One partnership: who with whom, about what, since when, and what came of it. */
export function PartnershipPage({
  partnership,
  results,
  papers,
  history,
  token,
  may,
  begun,
}: {
  partnership: Partnership;
  results: readonly Result[];
  papers: PapersBeside;
  history: readonly HistoryEntry[];
  token: string;
  /** Whether it has begun: results and the public page come after that. */
  begun: boolean;
  may: { readonly edit: boolean; readonly addResult: boolean; readonly publish: boolean };
}) {
  const { t, day } = useLanguage();
  const here = `/staff/partnerships/${partnership.id}`;
  return (
    <>
      <Heading caption={t(`network.partnership.kind.${partnership.kind}`)}>
        <bdi>{partnership.subject}</bdi>
      </Heading>
      <ButtonRow>
        {may.addResult && begun ? (
          <ButtonLink href={`${here}/result`}>{t('network.partnership.result.action')}</ButtonLink>
        ) : null}
        {may.edit ? (
          <ButtonLink look="secondary" href={`${here}/edit`}>
            {t('network.partnership.edit.action')}
          </ButtonLink>
        ) : null}
        {may.publish && begun && partnership.publishedOn === null ? (
          <ButtonLink look="secondary" href={`${here}/publish`}>
            {t('network.partnership.publish.action')}
          </ButtonLink>
        ) : null}
        {may.publish && partnership.publishedOn !== null ? (
          <ButtonForm action={`${here}/hold`} token={token} look="secondary">
            {t('network.partnership.hold.action')}
          </ButtonForm>
        ) : null}
        {partnership.publishedOn === null ? null : (
          <ButtonLink look="secondary" href={`/partnerships/${partnership.id}`}>
            {t('advocacy.recommendation.public_page')}
          </ButtonLink>
        )}
      </ButtonRow>
      {begun ? null : (
        <p class="govuk-body">{t('network.partnership.begins', { day: day(partnership.beganOn) })}</p>
      )}
      {partnership.publishedOn === null ? null : (
        <p class="govuk-body">
          {t('network.partnership.public_since', { day: day(partnership.publishedOn) })}
        </p>
      )}
      <PartnershipFacts
        partnership={partnership}
        results={results}
        origins={{ agreement: '/agreements', gathering: '/staff/gatherings' }}
        hrefOf={(organisationId) => `/staff/organisations/${organisationId}`}
      />
      <PaperTable beside={papers} adding={`${here}/papers/new`} token={token} />
      <History entries={history} zone={zone} />
    </>
  );
}
