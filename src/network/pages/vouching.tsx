import { ButtonForm } from '../../ui/button-form.tsx';
import { useLanguage } from '../../ui/language-context.ts';

/** Whether a partner knows this CSO; what follows while none does, and the press that says so. */
export function Vouching({
  organisationId,
  token,
  vouched,
  seen,
  may,
}: {
  readonly organisationId: string;
  readonly token: string;
  readonly vouched: boolean;
  /** What the page says of it, which the press sends along. */
  readonly seen: string;
  /** Whether this reader may confirm it. */
  readonly may: boolean;
}) {
  const { t } = useLanguage();
  if (vouched) return <p class="govuk-body">{t('people.vouching.confirmed')}</p>;
  return (
    <>
      <p class="govuk-body">{t('people.vouching.not_confirmed')}</p>
      {may ? (
        <ButtonForm
          action={`/staff/organisations/${organisationId}/vouch`}
          token={token}
          look="secondary"
          values={{ seen }}
        >
          {t('people.vouching.action')}
        </ButtonForm>
      ) : null}
    </>
  );
}
