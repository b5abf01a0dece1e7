import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { getPendingAnother } from '../confirm-another.ts';
import { SimilarOrganisation } from './similar-organisation.tsx';

type Props = FormState & {
  readonly action: string;
  readonly token: string;
  readonly pending: Awaited<ReturnType<typeof getPendingAnother>>;
};

/** The link of the mail opens this page: it shows what its reader registered, and asks whether it is registered already. */
export function ConfirmAnotherPage({ action, token, pending: { organisation, similar }, ...state }: Props) {
  const { t } = useLanguage();
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t('people.confirm_another.title')}
      intro={
        <>
          <SummaryList
            rows={[
              { key: t('people.field.organisation'), value: <bdi>{organisation.name}</bdi> },
              { key: t('people.field.registration_number'), value: organisation.registrationNumber },
            ]}
          />
          <p class="govuk-body">{t('people.confirm.not_yours')}</p>
        </>
      }
    >
      {similar ? <SimilarOrganisation sameNumber={similar.sameNumber} /> : null}
      <Button>{t('people.register.button')}</Button>
    </FormPage>
  );
}
