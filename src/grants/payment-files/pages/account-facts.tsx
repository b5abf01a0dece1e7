import { useLanguage } from '../../../ui/language-context.ts';
import { writtenAccount } from '../../parties/rules.ts';
import type { PayingAccount } from '../queries-accounts.ts';

/** The account that a partner pays from, in one line. */
export function PayingAccountLine({
  account: { holder, iban, bic, format },
}: {
  account: Pick<PayingAccount, 'holder' | 'iban' | 'bic' | 'format'>;
}) {
  const { t } = useLanguage();
  return (
    <>
      <bdi>{holder}</bdi>, <span class="m-code">{writtenAccount(iban)}</span>
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
