import type { AccountStanding } from '../account-proofs/rules.ts';
import { missingOf, type Party, type PartyDetail } from '../parties/rules.ts';

/** What is missing before an agreement can be signed, and who can add it. */
export type Missing = {
  readonly side: 'partner' | 'sub_grantee' | 'coordinator';
  readonly detail: PartyDetail | 'contractNumber' | 'accountProof' | 'accountConfirmation';
};

/** What is missing before both sides can sign, in the order of the articles. */
export function missingOfAgreement({
  partner,
  subGrantee,
  contractNumber,
  accountStanding,
}: {
  readonly partner: Party;
  readonly subGrantee: Party;
  readonly contractNumber: string | null;
  readonly accountStanding: AccountStanding;
}): Missing[] {
  return [
    ...missingOf(partner, 'partner').map((detail) => ({ side: 'partner' as const, detail })),
    ...missingOf(subGrantee, 'sub_grantee').map((detail) => ({ side: 'sub_grantee' as const, detail })),
    ...ofAccount(accountStanding),
    ...(contractNumber ? [] : [{ side: 'coordinator' as const, detail: 'contractNumber' as const }]),
  ];
}

/** An account is entered and proved by the sub-grantee, then confirmed by the partner's finance officer. */
function ofAccount(standing: AccountStanding): Missing[] {
  if (standing === 'confirmed') return [];
  return standing === 'submitted'
    ? [{ side: 'partner', detail: 'accountConfirmation' }]
    : [{ side: 'sub_grantee', detail: 'accountProof' }];
}
