import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Application } from '../../applications/queries.ts';
import type { FoundGap } from '../queries.ts';
import { gapKinds, gapStateOf } from '../rules.ts';

/** What an officer asks of an applicant, with a day. */
export function AskGapPage({
  context,
  application,
  state,
}: {
  context: ActingContext;
  application: Application;
  state: FormState;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.gap.ask.title')}
      caption={`${application.number} · ${application.title}`}
      intro={<p class="govuk-body">{t('grants.gap.ask.text')}</p>}
    >
      <SafetyRail />
      <Radios
        name="kind"
        label={t('grants.gap.kind')}
        choices={gapKinds.map((value) => ({ value, text: t(`grants.gap.kind.${value}`) }))}
      />
      <TextArea name="request" label={t('grants.gap.request')} hint={t('grants.gap.request.hint')} rows={5} />
      <DateInput name="due_on" label={t('grants.gap.due_on')} />
      <Button>{t('grants.gap.ask.action')}</Button>
    </FormPage>
  );
}

/** What the applicant sends back: words, and files. */
export function ReplyPage({
  context,
  found,
  state,
}: {
  context: ActingContext;
  found: FoundGap;
  state: FormState;
}) {
  const { language } = context;
  const { t } = language;
  const { gap } = found;
  const late = gapStateOf(gap, context.now) === 'overdue';
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.gap.reply.title')}
      caption={`${found.number} · ${found.title}`}
      files
      intro={
        <>
          <InsetText>
            <TypedText text={gap.request} />
          </InsetText>
          <p class="govuk-body">
            {t('grants.gap.due', { day: language.day(gap.dueOn) })} {late ? t('grants.gap.late') : ''}
          </p>
        </>
      }
    >
      <SafetyRail />
      <TextArea name="reply" label={t('grants.gap.reply')} rows={6} />
      <FileUpload
        name="files"
        label={t('grants.gap.files')}
        hint={t('grants.gap.files.hint')}
        multiple
        optional={gap.kind === 'clarification'}
      />
      <Button>{t('grants.gap.reply.action')}</Button>
    </FormPage>
  );
}
