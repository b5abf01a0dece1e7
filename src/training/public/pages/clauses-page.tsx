import { EventPlace } from '../../../ui/event-place.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TakeTable } from '../../../ui/take-table.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { PublishedClause } from '../../conclusions/queries.ts';
import type { PublishedEvent } from '../queries.ts';
import { Days } from './days.tsx';

/** What a gathering concluded, clause by clause, and the recommendation that each became. */
export function ClausesPage({
  event,
  clauses,
}: {
  event: PublishedEvent;
  clauses: readonly PublishedClause[];
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={event.title}>{t('training.conclusions')}</Heading>
      <p class="govuk-body">
        {t(`training.kind.${event.kind}`)}, <EventPlace place={event.place} />,{' '}
        <Days startsOn={event.startsOn} endsOn={event.endsOn} />. <bdi>{event.hostName}</bdi>
      </p>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {clauses.map(({ number, text, language, recommendationId, recommendationTitle }) => (
          <li value={number} id={`clause-${number}`}>
            <div lang={language ?? undefined}>
              <TypedText text={text} />
            </div>
            {recommendationId ? (
              <p class="govuk-body">
                {t('training.conclusion.recommended')}{' '}
                <a class="govuk-link" href={`/recommendations/${recommendationId}`}>
                  <bdi>{recommendationTitle}</bdi>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <TakeTable of="conclusions" path="/conclusions" />
    </>
  );
}
