import type { Child } from 'hono/jsx';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { deadlineDay } from '../../eligibility/fits-of-application.ts';
import { FitTable } from '../../eligibility/pages/fit-table.tsx';
import { applicantRulesOf, type Fit, fitOfAll } from '../../eligibility/rules.ts';
import type { CheckRecord } from '../check-record.ts';
import { decidedByRule } from '../rules.ts';
import { seenOfCheck } from '../schema.ts';
import { CheckFacts } from './check-facts.tsx';

/** The second person reads what was concluded beside the facts, and confirms it or sends it back with a reason. */
export function ConfirmCheckPage({
  context: { language, url, token },
  state,
  record: { application, check },
  fits,
  documents,
  step,
}: {
  context: ActingContext;
  state: FormState;
  record: CheckRecord;
  fits: readonly Fit[];
  documents: Child;
  step: 'confirm' | 'send_back';
}) {
  const { t } = language;
  const texts = `grants.check.${step}`;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t(`${texts}.title`)}
      caption={`${application.number} · ${application.title}`}
      intro={
        <>
          <p class="govuk-body">{t(`${texts}.text`)}</p>
          {check ? (
            <CheckFacts
              application={application}
              check={check}
              decided={decidedByRule(application, fitOfAll(fits))}
            />
          ) : null}
          <FitTable
            rules={applicantRulesOf(application.rules)}
            deadline={deadlineDay(application)}
            fits={fits}
            caption={t('grants.check.fits')}
            whose={t('grants.check.fits.result')}
          />
          {documents}
        </>
      }
    >
      <SeenField state={state} now={seenOfCheck(check)} />
      {step === 'send_back' ? (
        <>
          <SafetyRail />
          <TextArea name="reason" label={t('common.reason')} hint={t(`${texts}.reason_hint`)} rows={4} />
        </>
      ) : null}
      <Button>{t(`${texts}.action`)}</Button>
    </FormPage>
  );
}
