import type { FormState } from '../../../platform/http/route.ts';
import { locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { PasswordInput } from '../../pages/password-input.tsx';
import { reminderChoices } from '../../rules.ts';

type Props = FormState & { readonly action: string; readonly token: string };

export function DetailsForm(props: Props) {
  const { t } = useLanguage();
  return (
    <FormPage {...props} title={t('people.details.title')}>
      <TextInput name="name" label={t('people.field.name')} autocomplete="name" />
      <Select
        name="locale"
        label={t('people.field.language')}
        hint={t('people.details.language_hint')}
        options={locales.map((one) => ({ value: one, text: localeName(one) }))}
      />
      <Radios
        name="reminders"
        label={t('people.field.reminders')}
        hint={t('people.details.reminders_hint')}
        choices={reminderChoices.map((one) => ({ value: one, text: t(`people.reminders.${one}`) }))}
      />
      <Button>{t('people.details.button')}</Button>
    </FormPage>
  );
}

export function PasswordForm({ secondFactor, ...props }: Props & { secondFactor: boolean }) {
  const { t } = useLanguage();
  return (
    <FormPage
      {...props}
      title={t('people.change_password.title')}
      intro={<p class="govuk-body">{t('people.change_password.intro')}</p>}
    >
      <TextInput
        name="current"
        label={t('people.field.current_password')}
        type="password"
        autocomplete="current-password"
      />
      <PasswordInput secondFactor={secondFactor} />
      <Button>{t('people.change_password.button')}</Button>
    </FormPage>
  );
}

export function EraseForm(props: Props) {
  const { t } = useLanguage();
  return (
    <FormPage
      {...props}
      title={t('people.erase.title')}
      intro={
        <>
          <p class="govuk-body">{t('people.erase.what_goes')}</p>
          <p class="govuk-body">{t('people.erase.what_stays')}</p>
          <WarningText>{t('people.erase.warning')}</WarningText>
        </>
      }
    >
      <Tick name="sure" label={t('people.erase.sure')} />
      <TextInput
        name="password"
        label={t('people.field.current_password')}
        type="password"
        autocomplete="current-password"
      />
      <Button look="warning">{t('people.erase.button')}</Button>
    </FormPage>
  );
}
