import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** A lot of a call: what it is for, its envelope, the least and the most one sub-grant may ask. */
export function LotFormPage({
  context,
  state,
  title,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
}) {
  const { t } = context.language;
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title}>
      <TextInput name="title-en" label={t('grants.lot.title')} />
      <MoneyInput name="envelope" label={t('grants.lot.envelope')} currency="EUR" />
      <MoneyInput name="minimum" label={t('grants.lot.minimum')} currency="EUR" />
      <MoneyInput name="maximum" label={t('grants.lot.maximum')} currency="EUR" />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
