import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';

/** The link of the mail opens this page; only the press confirms, because mail programs open links by themselves. */
export function ConfirmPage({ action, token, ...state }: FormState & { action: string; token: string }) {
  const { t } = useLanguage();
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t('people.confirm.title')}
      intro={<p class="govuk-body">{t('people.confirm.intro')}</p>}
    >
      <Button>{t('people.confirm.button')}</Button>
    </FormPage>
  );
}
