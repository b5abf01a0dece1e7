import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { PasswordInput } from '../../pages/password-input.tsx';
import type { PendingRegistration } from '../confirm-email.ts';
import { SimilarOrganisation } from './similar-organisation.tsx';

type Props = FormState & {
  readonly action: string;
  readonly token: string;
  readonly pending: PendingRegistration;
};

/** The link of the mail opens this page: it shows what was registered with the address, and its reader chooses the password. */
export function ConfirmPage({ action, token, pending: { person, organisation, similar }, ...state }: Props) {
  const { t } = useLanguage();
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t('people.confirm.title')}
      intro={
        <>
          <p class="govuk-body">{t('people.confirm.intro')}</p>
          <SummaryList
            rows={[
              { key: t('people.field.email'), value: person.email },
              ...(organisation ? [{ key: t('people.field.organisation'), value: organisation.name }] : []),
            ]}
          />
          <p class="govuk-body">{t('people.confirm.not_yours')}</p>
        </>
      }
    >
      {similar ? <SimilarOrganisation sameNumber={similar.sameNumber} /> : null}
      <TextInput name="name" label={t('people.field.name')} autocomplete="name" />
      <PasswordInput />
      <Button>{t('people.confirm.button')}</Button>
    </FormPage>
  );
}
