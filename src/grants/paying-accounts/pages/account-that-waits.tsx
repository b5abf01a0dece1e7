import type { Context } from '../../../platform/http/route.ts';
import type { PayingAccount } from '../queries.ts';

/** That an account waits for a second person, and the way to it: to confirm it, or for the person who entered it to read it. */
export function AccountThatWaits({
  context: { language, actor },
  account: { id, proposedBy, proposedByName },
}: {
  context: Pick<Context, 'language' | 'actor'>;
  account: PayingAccount;
}) {
  const { t } = language;
  return (
    <>
      {t('grants.paying_account.waits', { name: proposedByName ?? '–' })}{' '}
      <a class="govuk-link" href={`/staff/paying-accounts/${id}`}>
        {t(
          proposedBy === actor?.personId
            ? 'grants.paying_account.see'
            : 'grants.paying_account.confirm.title',
        )}
      </a>
    </>
  );
}
