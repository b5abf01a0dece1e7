import { useLanguage } from '../../ui/language-context.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { shortestPassword } from '../accounts/rules.ts';

/** A password to choose. It says what a good one is before anyone types, and is never filled in again. */
export function PasswordInput({ secondFactor = false }: { secondFactor?: boolean }) {
  const { t } = useLanguage();
  return (
    <TextInput
      name="password"
      label={t('people.field.new_password')}
      hint={t('people.password.hint', { min: shortestPassword(secondFactor) })}
      type="password"
      autocomplete="new-password"
    />
  );
}
