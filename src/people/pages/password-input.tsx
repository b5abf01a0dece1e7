import { useLanguage } from '../../ui/language-context.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { passwordLength } from '../accounts/rules.ts';

/** A password to choose. It says what a good one is before anyone types, and is never filled in again. */
export function PasswordInput() {
  const { t } = useLanguage();
  return (
    <TextInput
      name="password"
      label={t('people.field.new_password')}
      hint={t('people.password.hint', passwordLength)}
      type="password"
      autocomplete="new-password"
    />
  );
}
