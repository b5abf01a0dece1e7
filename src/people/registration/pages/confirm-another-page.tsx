import type { FormState } from '../../../platform/http/route.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
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
  const { t, locale, list } = useLanguage();
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
              {
                key: t('people.field.jurisdiction'),
                value: jurisdictionName(organisation.jurisdiction, locale),
              },
              { key: t('people.field.municipality'), value: organisation.municipality },
              {
                key: t('people.field.fields_of_work'),
                value: list(organisation.fields.map((field) => t(`people.field_of_work.${field}`))),
              },
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
