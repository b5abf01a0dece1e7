import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import { PasswordInput } from '../../pages/password-input.tsx';

type Props = FormState & { readonly action: string; readonly token: string };

export function ForgottenPage({ action, token, ...state }: Props) {
  const { t } = useLanguage();
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t('people.forgotten.title')}
      intro={<p class="govuk-body">{t('people.forgotten.intro')}</p>}
    >
      <TextInput name="email" label={t('people.field.email')} type="email" autocomplete="username" />
      <Button>{t('people.forgotten.button')}</Button>
    </FormPage>
  );
}

/** A new password, after the mailed link was opened. */
export function ResetPage({ action, token, secondFactor, ...state }: Props & { secondFactor: boolean }) {
  const { t } = useLanguage();
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t('people.reset.title')}
      intro={<p class="govuk-body">{t('people.reset.intro')}</p>}
    >
      <PasswordInput secondFactor={secondFactor} />
      <Button>{t('people.reset.button')}</Button>
    </FormPage>
  );
}
