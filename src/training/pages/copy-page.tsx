import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { Gathering } from '../queries.ts';

/** Making a draft after an event, from another day. */
export function CopyPage({
  context,
  state,
  gathering,
}: {
  context: ActingContext;
  state: FormState;
  gathering: Gathering;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.copy.title')}
      caption={gathering.title}
      intro={<p class="govuk-body">{t('training.copy.text')}</p>}
    >
      <TextInput name="title" label={t('training.title')} />
      <DateInput name="starts_on" label={t('training.starts_on')} />
      <Button>{t('training.copy.title')}</Button>
    </FormPage>
  );
}
