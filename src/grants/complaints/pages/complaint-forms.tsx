import type { PlainDate } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { LetterRecord } from '../../letters/queries.ts';
import type { Complaint } from '../queries.ts';
import { complaintTermsOf, reopeningsOf } from '../rules.ts';

/** What an applicant writes: by when, who decides, by which day. */
export function ComplainPage({
  context,
  letter,
  complainBy,
  state,
}: {
  context: ActingContext;
  letter: LetterRecord;
  /** The last day, while this reader still can complain. */
  complainBy: PlainDate | undefined;
  state: FormState;
}) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.complaint.make.title')}
      caption={`${letter.number} · ${letter.title}`}
      intro={
        <InsetText>
          {complainBy
            ? t('grants.complaint.make.text', {
                day: language.day(complainBy),
                days: complaintTermsOf(letter.rules).answerDays,
              })
            : t('grants.complaint.make.over')}
        </InsetText>
      }
    >
      {complainBy ? (
        <>
          <SafetyRail />
          <TextArea
            name="complaint"
            label={t('grants.complaint.text')}
            hint={t('grants.complaint.text.hint')}
            rows={10}
          />
          <Button>{t('grants.complaint.make.action')}</Button>
        </>
      ) : null}
    </FormPage>
  );
}

/** The answer to a complaint: upheld, with what it reopens, or rejected; with reasons that the applicant reads. */
export function AnswerComplaintPage({
  context,
  complaint,
  state,
  verb,
}: {
  context: ActingContext;
  complaint: Complaint;
  state: FormState;
  verb: 'uphold' | 'reject';
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(`grants.complaint.${verb}.title`)}
      caption={`${complaint.applicationNumber} · ${complaint.organisationName}`}
      intro={
        <>
          <p class="govuk-body">{t(`grants.complaint.${verb}.text`)}</p>
          <InsetText>
            <TypedText text={complaint.complaint} />
          </InsetText>
        </>
      }
    >
      <SafetyRail />
      {verb === 'uphold' ? (
        <Radios
          name="reopens"
          label={t('grants.complaint.reopens')}
          choices={reopeningsOf(complaint).map((value) => ({
            value,
            text: t(`grants.complaint.reopens.${value}`),
          }))}
        />
      ) : null}
      <TextArea
        name="reasons"
        label={t('common.reason')}
        hint={t('grants.complaint.reasons.hint')}
        rows={8}
      />
      <Button>{t(`grants.complaint.${verb}.action`)}</Button>
    </FormPage>
  );
}
