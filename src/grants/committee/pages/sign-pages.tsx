import type { Document } from '../../../platform/documents/document.ts';
import { DocumentPage } from '../../../platform/documents/document-page.tsx';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Committee } from '../queries.ts';
import type { Applicant } from '../queries-applicants.ts';
import { seenOf } from '../rules.ts';
import { ConflictFields } from './conflict-fields.tsx';

type Form = { context: ActingContext; committee: Committee; state: FormState };
type Shown = Form & { document: Document; seen: string };

/** Closing the meeting: the report as it will be signed, and by when. */
export function CloseMeetingPage({ context, committee, state, document, seen }: Shown) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.committee.close.title')}
      caption={committee.callNumber}
      intro={
        <>
          <p class="govuk-body">{t('grants.committee.close.text')}</p>
          <Details summary={t('grants.committee.report.read')}>
            <DocumentPage document={document} />
          </Details>
        </>
      }
    >
      <SeenField state={state} now={seen} />
      <DateInput name="sign_by" label={t('grants.committee.sign_by')} />
      <Button>{t('grants.committee.close.action')}</Button>
    </FormPage>
  );
}

/** Signing: the whole report first, then the button. */
export function SignReportPage({ context, committee, state, document, seen }: Shown) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.committee.sign.title')}
      caption={committee.callNumber}
      intro={
        <>
          <InsetText>{t('grants.committee.sign.text')}</InsetText>
          <DocumentPage document={document} />
        </>
      }
    >
      <SeenField state={state} now={seen} />
      <Button>{t('grants.committee.sign.action')}</Button>
    </FormPage>
  );
}

/** Opening the record again, cancelling the meeting, or completing the report: with a reason. `texts`: of the step. */
export function ReasonPage({ context, committee, state, texts }: Form & { texts: string }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(`${texts}.title`)}
      caption={committee.callNumber}
      intro={<p class="govuk-body">{t(`${texts}.text`)}</p>}
    >
      <SeenField state={state} now={seenOf(committee)} />
      <TextArea name="reason" label={t('common.reason')} rows={3} />
      <SafetyRail />
      <Button>{t(`${texts}.action`)}</Button>
    </FormPage>
  );
}

/** Who declared impartiality has a conflict of interest after all. */
export function StepBackPage({
  context,
  committee,
  state,
  applicants,
}: Form & { applicants: readonly Applicant[] }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.committee.step_back.title')}
      caption={committee.callNumber}
      intro={<p class="govuk-body">{t('grants.committee.step_back.text')}</p>}
    >
      <ConflictFields applicants={applicants} />
      <Button>{t('grants.committee.step_back.action')}</Button>
    </FormPage>
  );
}
