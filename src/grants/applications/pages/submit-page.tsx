import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { deadlineDay } from '../../eligibility/fits-of-application.ts';
import { MisfitWarning } from '../../eligibility/pages/misfit-warning.tsx';
import { applicantRulesOf, type Fit } from '../../eligibility/rules.ts';
import type { Application } from '../queries.ts';

/** The last step: small, so that it goes through on a bad line. Everything else was saved before. */
export function SubmitPage({
  context,
  application,
  fits,
  state,
}: {
  context: ActingContext;
  application: Application;
  fits: readonly Fit[];
  state: FormState;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.application.submit.title')}
      caption={application.title}
    >
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
