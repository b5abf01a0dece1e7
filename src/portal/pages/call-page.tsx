import {
  CallFacts,
  CallResults,
  type LotResult,
  mayAsk,
  type Notice,
  NoticeList,
  PhaseTag,
  type PublicQuestion,
  phaseOf,
  QuestionList,
} from '../../grants/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { hasRole } from '../../platform/permissions.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import type { PublishedCall } from '../queries.ts';

/** A call as anyone reads it, with its form and the way to apply. */
export function CallPage({
  context,
  call,
  questions,
  notices,
  results,
}: {
  context: Context;
  call: PublishedCall;
  questions: readonly PublicQuestion[];
  notices: readonly Notice[];
  results: readonly LotResult[];
}) {
  const { t } = context.language;
  const phase = phaseOf({ ...call, state: 'published' }, context.now);
  /** Somebody can still apply, now or later. */
  const isToCome = phase === 'open' || phase === 'announced';
  return (
    <>
      <p class="govuk-body">
        <PhaseTag phase={phase} /> {t(`portal.call.phase.${isToCome ? phase : 'closed'}`)}
      </p>
      <ButtonRow>
        {phase === 'open' && (!context.actor || hasRole(context.actor, 'cso_member', 'cso_certifier')) ? (
          <ButtonLink href={`/calls/${call.id}/apply`}>{t('portal.call.apply')}</ButtonLink>
        ) : null}
        {isToCome ? (
          <ButtonLink look="secondary" href={`/calls/${call.id}/eligibility`}>
            {t('grants.quiz.title')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <NoticeList notices={notices} />
      <CallFacts
        call={call}
        lots={call.lots}
        results={<CallResults results={results} zone={call.deadlineZone} />}
      />
      <ButtonRow>
        <ButtonLink look="secondary" href={`/calls/${call.id}/guidelines`}>
          {t('grants.guidelines.name')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`/calls/${call.id}/form`}>
          {t('portal.call.form')}
        </ButtonLink>
      </ButtonRow>
      <p class="govuk-body">{t('portal.call.form_explained')}</p>
      <QuestionList
        call={call}
        questions={questions}
        open={mayAsk({ ...call, state: 'published' }, context.now)}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/calls/${call.id}/emails`}>
          {t('grants.follow.title')}
        </a>
      </p>
    </>
  );
}
