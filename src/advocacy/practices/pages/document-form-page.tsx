import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Practice } from '../queries.ts';

/** Noting a version of the document that a practice stands in. */
export function DocumentFormPage({
  context,
  state,
  practice,
}: {
  context: ActingContext;
  state: FormState;
  practice: Practice;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.practice.document.action')}
      caption={practice.title}
    >
      {practice.state === 'published' ? <InsetText>{t('advocacy.practice.public_at_once')}</InsetText> : null}
      <TextInput
        name="label"
        label={t('advocacy.practice.document.label')}
        hint={t('advocacy.practice.document.label_hint')}
      />
      <DateInput name="dated_on" label={t('advocacy.practice.document.dated_on')} />
      <TextInput
        name="reference"
        label={t('advocacy.practice.document.reference')}
        hint={t('advocacy.practice.document.reference_hint')}
      />
      <TextInput name="url" type="url" label={t('advocacy.recommendation.url')} optional />
      <TextArea name="changes" label={t('advocacy.practice.document.changes')} rows={4} optional />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
