import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { seenOfFinding } from '../finish-finding.ts';
import type { FindingRecord } from '../queries-findings.ts';
import { sides } from '../rules.ts';

type Form = { context: ActingContext; state: FormState };

/** What was found, what follows, whose it is and by when. */
export function FindingPage({
  context: { url, token, language },
  state,
  caption,
}: Form & { caption: string }) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('grants.visit.find.title')}
      caption={caption}
      intro={<p class="govuk-body">{t('grants.visit.find.text')}</p>}
    >
      <TextArea name="finding" label={t('grants.visit.finding')} rows={4} />
      <TextArea name="follow_up" label={t('grants.visit.finding.follow_up')} rows={3} />
      <Radios
        name="side"
        label={t('grants.visit.finding.side')}
        choices={sides.map((value) => ({ value, text: t(`grants.visit.finding.side.${value}`) }))}
      />
      <DateInput name="due_on" label={t('grants.visit.finding.due_on')} />
      <SafetyRail />
      <Button>{t('grants.visit.find.save')}</Button>
    </FormPage>
  );
}

/** What was done about a finding. */
export function FollowUpPage({
  context: { url, token, language },
  state,
  record,
}: Form & { record: FindingRecord }) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('grants.visit.follow_up.title')}
      caption={record.visit.agreementNumber}
      intro={
        <SummaryList
          rows={[
            { key: t('grants.visit.finding'), value: <TypedText text={record.finding} /> },
            { key: t('grants.visit.finding.follow_up'), value: <TypedText text={record.followUp} /> },
            { key: t('grants.visit.finding.due_on'), value: <Day date={record.dueOn} /> },
          ]}
        />
      }
    >
      <SeenField state={state} now={seenOfFinding(record)} />
      <TextArea
        name="remark"
        label={t('grants.visit.remark')}
        hint={t('grants.visit.remark_hint')}
        rows={4}
      />
      <SafetyRail />
      <Button>{t('grants.visit.follow_up.save')}</Button>
    </FormPage>
  );
}
