import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TextInput } from '../../../ui/text-input.tsx';

export function SecondStepPage({ action, token, ...state }: FormState & { action: string; token: string }) {
  const { t } = useLanguage();
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t('people.second_step.title')}
      intro={<p class="govuk-body">{t('people.second_step.intro')}</p>}
    >
      <TextInput
        name="code"
        label={t('people.second_step.code')}
        hint={t('people.second_step.hint')}
        autocomplete="one-time-code"
        width={20}
        spellcheck={false}
      />
      <Button>{t('people.second_step.button')}</Button>
    </FormPage>
  );
}
