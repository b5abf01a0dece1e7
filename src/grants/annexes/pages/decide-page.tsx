import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { AttachmentRecord } from '../../applications/subject.ts';
import { decisionsAbout } from '../rules.ts';

type Props = { context: ActingContext; record: AttachmentRecord; state: FormState };

/** A file that the scanner did not clear: what is known about it, and the decision. */
export function DecidePage({ context, record, state }: Props) {
  const { t } = context.language;
  const { attachment } = record;
  const decisions = decisionsAbout(attachment.state);
  const facts = (
    <>
      <p class="govuk-body">{t(`grants.annex.waiting.${attachment.state}.text`)}</p>
      <SummaryList
        rows={[
          { key: t('grants.annex.file'), value: <bdi>{attachment.name}</bdi> },
          {
            key: t('grants.application.number'),
            value: <bdi>{`${record.number ?? ''} · ${record.title}`}</bdi>,
          },
          ...(attachment.checkFailure
            ? [{ key: t('grants.annex.why'), value: t(`grants.annex.failure.${attachment.checkFailure}`) }]
            : []),
          ...(attachment.checkNext && attachment.state === 'unchecked'
            ? [
                {
                  key: t('grants.annex.next'),
                  value: <DateTime at={attachment.checkNext} zone={record.deadlineZone} />,
                },
              ]
            : []),
          ...(attachment.decisionReason
            ? [{ key: t('common.reason'), value: <span dir="auto">{attachment.decisionReason}</span> }]
            : []),
        ]}
      />
    </>
  );
  const title = t(`grants.annex.waiting.${attachment.state}.title`);
  if (decisions.length === 0)
    return (
      <>
        <Heading>{title}</Heading>
        {facts}
      </>
    );
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} intro={facts}>
      <Radios
        name="decision"
        label={t('grants.annex.decide.title')}
        choices={decisions.map((value) => ({
          value,
          text: t(`grants.annex.decide.${value}`),
          hint: t(`grants.annex.decide.${value}_hint`),
        }))}
      />
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={t('grants.annex.decide.reason_hint')} />
      <ButtonRow>
        <Button>{t('grants.annex.decide.action')}</Button>
      </ButtonRow>
    </FormPage>
  );
}
