import { FormTasks, type sectionStates } from '../../../forms/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { AnnexNotice } from '../../annexes/pages/annex-notice.tsx';
import { OpenComments } from '../../draft-comments/pages/open-comments.tsx';
import type { CommentedSection } from '../../draft-comments/shown-comments.ts';
import { deadlineDay } from '../../eligibility/fits-of-application.ts';
import { MisfitWarning } from '../../eligibility/pages/misfit-warning.tsx';
import { applicantRulesOf, type Fit } from '../../eligibility/rules.ts';
import { applicationPermissions } from '../permissions.ts';
import type { Application, KeptAttachment } from '../queries.ts';

type Props = {
  context: Context;
  application: Application;
  states: ReturnType<typeof sectionStates>;
  annexes: readonly KeptAttachment[];
  fits: readonly Fit[];
  history: readonly HistoryEntry[];
  /** A filled file waits to be looked at. */
  waits: boolean;
  /** The sections that colleagues commented on. */
  comments: readonly CommentedSection[];
};

/** A draft as a task list: what is done, what is open, until when, and what comes after. */
export function DraftPage({ context, application, states, annexes, fits, history, ...props }: Props) {
  const { waits, comments } = props;
  const { language, actor, token } = context;
  const { t, locale } = language;
  const base = `/applications/${application.id}`;
  const done = states.filter(({ state }) => state === 'done').length;
  return (
    <>
      <Heading caption={`${application.callNumber} · ${inLanguage(application.callTitle, locale)}`}>
        {application.title || t('grants.application.untitled')}
      </Heading>
      <AnnexNotice
        annexes={annexes}
        href={({ question }) => {
          const place = states.find(({ section }) => section.questions.some(({ key }) => key === question));
          return place && `${base}/sections/${place.section.key}`;
        }}
      />
      <InsetText>
        {t('grants.application.until')}{' '}
        {application.deadlineAt ? (
          <DateTime at={application.deadlineAt} zone={application.deadlineZone} />
        ) : null}
        . {t('grants.application.kept')}
      </InsetText>
      <MisfitWarning
        rules={applicantRulesOf(application.rules)}
        deadline={deadlineDay(application)}
        fits={fits}
      />
      <SafetyRail />
      <p class="govuk-body">{t('grants.application.progress', { done, total: states.length })}</p>
      <FormTasks states={states} href={(section) => `${base}/sections/${section.key}`} />
      <OpenComments applicationId={application.id} sections={comments} />
      <ButtonRow>
        <ButtonLink href={`${base}/check`}>{t('grants.application.check.action')}</ButtonLink>
        <ButtonLink look="secondary" href={`${base}/print`}>
          {t('grants.application.print.action')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${base}/offline`}>
          {t(waits ? 'grants.offline.waits' : 'grants.offline.title')}
        </ButtonLink>
      </ButtonRow>
      <Heading level={2}>{t('grants.application.share.title')}</Heading>
      <p class="govuk-body">
        {t(
          application.sharedWithOfficer
            ? 'grants.application.share.is_shared'
            : 'grants.application.share.not_shared',
          { name: application.contactName },
        )}
      </p>
      {may(actor, applicationPermissions.share, application) ? (
        <ButtonForm
          action={`${base}/${application.sharedWithOfficer ? 'unshare' : 'share'}`}
          token={token}
          look="secondary"
        >
          {t(
            application.sharedWithOfficer
              ? 'grants.application.unshare.action'
              : 'grants.application.share.action',
          )}
        </ButtonForm>
      ) : null}
      {may(actor, applicationPermissions.withdraw, application) ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/withdraw`}>
            {t('grants.application.withdraw.action')}
          </a>
        </p>
      ) : null}
      <p class="govuk-body">
        {t('grants.application.ask', { name: application.contactName, email: application.contactEmail })}
      </p>
      <History entries={history} zone={application.deadlineZone} />
    </>
  );
}
