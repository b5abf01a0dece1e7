import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** Naming a new reporting period. */
export function PeriodFormPage({ context, state }: { context: ActingContext; state: FormState }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.period.create')}
    >
      <TextInput name="name" label={t('results.period.name')} hint={t('results.period.name.hint')} />
      <DateInput name="starts_on" label={t('results.period.from')} />
      <DateInput name="ends_on" label={t('results.period.until')} />
      <ButtonRow>
        <Button>{t('results.period.create')}</Button>
      </ButtonRow>
    </FormPage>
  );
}
