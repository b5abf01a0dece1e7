import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Call } from '../queries.ts';

/** Drafting a call after an earlier one, from other days. */
export function CopyPage({ context, state, call }: { context: ActingContext; state: FormState; call: Call }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.call.copy.title')}
      caption={call.number}
      intro={<p class="govuk-body">{t('grants.call.copy.text')}</p>}
    >
      <DateInput name="opens_on" label={t('grants.call.field.opens_on')} />
      <DateInput name="deadline_on" label={t('grants.call.field.deadline_on')} />
      <TextInput
        name="contact_name"
        label={t('grants.call.field.contact_name')}
        hint={t('grants.call.field.contact_name.hint')}
      />
      <TextInput name="contact_email" type="email" label={t('grants.call.field.contact_email')} />
      <Button>{t('grants.call.copy.action')}</Button>
    </FormPage>
  );
}
