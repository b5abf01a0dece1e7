import { useLanguage } from '../../../ui/language-context.ts';
import { writtenAccount } from '../../parties/rules.ts';
import type { PayingAccount } from '../queries.ts';

/** Whose account it is, which leads to its page, and its number. */
export function HolderAndIban({
  account: { id, holder, iban },
}: {
  account: Pick<PayingAccount, 'id' | 'holder' | 'iban'>;
}) {
  return (
    <>
      <a class="govuk-link" href={`/staff/paying-accounts/${id}`}>
        <bdi>{holder}</bdi>
      </a>
      {', '}
      <span class="m-code">{writtenAccount(iban)}</span>
    </>
  );
}

/** The account that a partner pays from, in one line. */
export function PayingAccountLine({
  account,
}: {
  account: Pick<PayingAccount, 'id' | 'holder' | 'iban' | 'bic' | 'format'>;
}) {
  const { t } = useLanguage();
  const { bic, format } = account;
  return (
    <>
      <HolderAndIban account={account} />
      {bic ? (
        <>
          {', '}
          <span class="m-code">{bic}</span>
        </>
      ) : null}{' '}
      ({t('grants.paying_account.takes', { format })})
    </>
  );
}
