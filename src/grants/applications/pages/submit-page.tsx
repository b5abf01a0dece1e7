import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { idOf } from '../../../ui/form-context.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { deadlineDay } from '../../eligibility/fits-of-application.ts';
import { MisfitWarning } from '../../eligibility/pages/misfit-warning.tsx';
import { applicantRulesOf, type Fit } from '../../eligibility/rules.ts';
import type { Application } from '../queries.ts';

/** The last step: small, so that it goes through on a bad line. Everything else was saved before. */
export function SubmitPage({
  context,
  application,
  fits,
  seen,
  waits,
  state,
}: {
  context: ActingContext;
  application: Application;
  fits: readonly Fit[];
  /** The hash of the content that is submitted. */
  seen: string;
  /** A filled file has to be taken or discarded first. */
  waits: boolean;
  state: FormState;
}) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.application.submit.title')}
      caption={application.title}
    >
      {waits ? (
        <WarningText>
          {t('problem.document_waits')}{' '}
          <a class="govuk-link" id={idOf('document')} href={`/applications/${application.id}/offline`}>
            {t('grants.offline.waits')}
          </a>
        </WarningText>
      ) : null}
      <SeenField state={state} now={seen} />
      {application.requestedMinor === null ? null : (
        <SummaryList
          rows={[
            {
              key: t('grants.application.requested'),
              value: language.money(money(application.requestedMinor, application.currency)),
            },
          ]}
        />
      )}
      <InsetText>
        {t('grants.application.until')}{' '}
        {application.deadlineAt ? (
          <DateTime at={application.deadlineAt} zone={application.deadlineZone} />
        ) : null}
        . {t('grants.application.submit.grace', { seconds: application.rules.graceSeconds })}
      </InsetText>
      <MisfitWarning
        rules={applicantRulesOf(application.rules)}
        deadline={deadlineDay(application)}
        fits={fits}
      />
      <Tick name="confirmed" label={t('grants.application.submit.confirm')} />
      <Button>{t('grants.application.submit.action')}</Button>
    </FormPage>
  );
}
