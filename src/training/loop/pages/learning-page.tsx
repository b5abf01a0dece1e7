import { inLanguage } from '../../../platform/language/language.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { EventPlace } from '../../../ui/event-place.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { StateTag } from '../../participants/pages/state-tag.tsx';
import { Days } from '../../public/pages/days.tsx';
import type { ComingForMe, OwnLearning } from '../own-learning.ts';
import type { OwnInvitation } from '../queries-own.ts';
import { leadsTo } from '../rules.ts';

/** To which modules an organisation is invited since a decision on its application was told, and where they are taught next. */
export function LearningPage({ learning, token }: { learning: OwnLearning; token: string }) {
  const { t, locale } = useLanguage();
  const { invitations, coming } = learning;
  const applications = [...new Set(invitations.map(({ applicationId }) => applicationId))];
  return (
    <>
      <Heading>{t('training.loop.own')}</Heading>
      {invitations.length === 0 ? (
        <EmptyState
          action={
            <ButtonLink href="/events" look="secondary">
              {t('training.loop.own.events')}
            </ButtonLink>
          }
        >
          {t('training.loop.own.none')}
        </EmptyState>
      ) : (
        <InsetText>{t('training.loop.own.who_sees')}</InsetText>
      )}
      {applications.map((id) => {
        const of = invitations.filter(({ applicationId }) => applicationId === id);
        const { number, callTitle } = of[0]!;
        return (
          <>
            <Heading level={2} caption={inLanguage(callTitle, locale)}>
              <a class="govuk-link" href={`/applications/${id}`}>
                {number}
              </a>
            </Heading>
            <p class="govuk-body">{t('training.loop.own.why')}</p>
            {modulesOf(of).map((rows) => (
              <ModuleSection rows={rows} coming={coming} token={token} />
            ))}
          </>
        );
      })}
    </>
  );
}

function modulesOf(invitations: readonly OwnInvitation[]): OwnInvitation[][] {
  const ids = [...new Set(invitations.map(({ moduleId }) => moduleId))];
  return ids.map((id) => invitations.filter(({ moduleId }) => moduleId === id));
}

function ModuleSection({
  rows,
  coming,
  token,
}: {
  rows: readonly OwnInvitation[];
  coming: readonly ComingForMe[];
  token: string;
}) {
  const { t, locale, list } = useLanguage();
  const { moduleId, code, title, objectives } = rows[0]!;
  const here = coming.filter((one) => one.moduleId === moduleId);
  const criteria = rows.map(({ criterionTitle }) => inLanguage(criterionTitle, locale));
  return (
    <>
      <Heading level={3}>
        {code} <bdi>{title}</bdi>
      </Heading>
      <p class="govuk-body">{t('training.loop.own.teaches', { criteria: list(criteria) })}</p>
      <ul class="govuk-list govuk-list--bullet">
        {objectives
          .split('\n')
          .filter((line) => line.trim())
          .map((line) => (
            <li dir="auto">{line}</li>
          ))}
      </ul>
      {here.length === 0 ? <p class="govuk-body">{t('training.loop.own.not_yet')}</p> : null}
      {here.map((one) => (
        <ComingTraining one={one} token={token} />
      ))}
    </>
  );
}

function ComingTraining({ one, token }: { one: ComingForMe; token: string }) {
  const { t } = useLanguage();
  const { gatheringId, title, place, startsOn, endsOn, own, fullUp } = one;
  const led = leadsTo(one);
  return (
    <div class="m-card">
      <p class="govuk-body">
        <a class="govuk-link" href={`/events/${gatheringId}`}>
          <bdi>{title}</bdi>
        </a>
        <br />
        <Days startsOn={startsOn} endsOn={endsOn} />, <EventPlace place={place} />
      </p>
      {own ? (
        <p class="govuk-body">
          <StateTag state={own.state} />
        </p>
      ) : null}
      {fullUp && !led ? <p class="govuk-body">{t('training.event.full')}</p> : null}
      <ButtonForm action={`/learning/${gatheringId}/take-up`} token={token} look="secondary">
        {t(led ? 'training.loop.own.open' : 'training.loop.own.take_up')}
      </ButtonForm>
    </div>
  );
}
