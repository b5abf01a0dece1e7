import type { Context } from '../../../platform/http/route.ts';
import { hasRole } from '../../../platform/permissions.ts';
import { Heading } from '../../../ui/heading.tsx';
import { type Compared, isComparable } from '../../account-proofs/rules.ts';
import type { Missing, OverContract } from '../missing.ts';

/** What is missing before both sides can sign, with the way to where it is entered for those who can enter it. */
export function MissingList({
  context,
  agreementId,
  missing,
  accounts,
}: {
  context: Context;
  agreementId: string;
  missing: readonly Missing[];
  accounts: Compared;
}) {
  const { actor, language } = context;
  const { t } = language;
  if (missing.length === 0) return null;
  const hrefs = {
    partner: hasRole(actor, 'grant_officer') ? '/legal-details' : undefined,
    sub_grantee: hasRole(actor, 'cso_certifier') ? '/legal-details' : undefined,
    coordinator: hasRole(actor, 'programme_manager') ? '/staff/contract' : undefined,
  };
  const lacksAccount = missing.some(({ detail }) => detail === 'bank' || detail === 'account');
  const ofAccount = {
    // First the account is entered.
    accountProof:
      hasRole(actor, 'cso_certifier') && !lacksAccount ? `/agreements/${agreementId}/account` : undefined,
    accountConfirmation:
      hasRole(actor, 'finance_officer') && isComparable(accounts)
        ? `/agreements/${agreementId}/account/confirm`
        : undefined,
  };
  return (
    <section id="missing">
      <Heading level={2}>{t('grants.agreement.missing.title')}</Heading>
      <p class="govuk-body">{t('grants.agreement.missing.text')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ side, detail }) => {
          const what = isOverContract(detail)
            ? t(`grants.agreement.missing.${detail === 'overCeiling' ? 'over_ceiling' : 'over_total'}`)
            : isOfAccount(detail)
              ? t(`grants.account.missing.${detail === 'accountProof' ? 'proof' : 'confirmation'}`)
              : t(`grants.agreement.missing.${side}`, {
                  what: t(
                    detail === 'contractNumber' ? 'action.contract.number' : `grants.party.${keyOf[detail]}`,
                  ),
                });
          const href = isOfAccount(detail) ? ofAccount[detail] : hrefs[side];
          return (
            <li>
              {href ? (
                <a class="govuk-link" href={href}>
                  {what}
                </a>
              ) : (
                what
              )}
            </li>
          );
        })}
      </ul>
      {(['partner', 'sub_grantee', 'coordinator'] as const)
        .filter(
          (side) => !hrefs[side] && missing.some((one) => one.side === side && !isOfAccount(one.detail)),
        )
        .map((side) => (
          <p class="govuk-body">{t(`grants.agreement.missing.by.${side}`)}</p>
        ))}
    </section>
  );
}

const isOverContract = (detail: Missing['detail']): detail is OverContract =>
  detail === 'overCeiling' || detail === 'overTotal';

const isOfAccount = (detail: Missing['detail']): detail is 'accountProof' | 'accountConfirmation' =>
  detail === 'accountProof' || detail === 'accountConfirmation';

const keyOf = {
  address: 'address',
  registrationNumber: 'registration_number',
  representative: 'representative',
  representativeFunction: 'representative_function',
  bank: 'bank',
  account: 'account',
} as const;
