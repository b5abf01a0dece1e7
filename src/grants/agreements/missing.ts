import type { AccountStanding } from '../account-proofs/rules.ts';
import { missingOf, type Party, type PartyDetail } from '../parties/rules.ts';

/** What the contract of the Action does not allow an agreement: more than one third party, or all of them, may receive. */
export type OverContract = 'overCeiling' | 'overTotal';

/** What is missing before an agreement can be signed, and who can add it. */
export type Missing = {
  readonly side: 'partner' | 'sub_grantee' | 'coordinator';
  readonly detail: PartyDetail | 'contractNumber' | 'accountProof' | 'accountConfirmation' | OverContract;
};

/** What is missing before both sides can sign, in the order of the articles. */
export function missingOfAgreement({
  partner,
  subGrantee,
  contractNumber,
  accountStanding,
  overContract,
}: {
  readonly partner: Party;
  readonly subGrantee: Party;
  readonly contractNumber: string | null;
  readonly accountStanding: AccountStanding;
  readonly overContract: readonly OverContract[];
}): Missing[] {
  return [
    ...missingOf(partner, 'partner').map((detail) => ({ side: 'partner' as const, detail })),
    ...missingOf(subGrantee, 'sub_grantee').map((detail) => ({ side: 'sub_grantee' as const, detail })),
    ...ofAccount(accountStanding),
    ...(contractNumber ? [] : [{ side: 'coordinator' as const, detail: 'contractNumber' as const }]),
    ...overContract.map((detail) => ({ side: 'coordinator' as const, detail })),
  ];
}

/** An account is entered and proved by the sub-grantee, then confirmed by the partner's finance officer. */
function ofAccount(standing: AccountStanding): Missing[] {
  if (standing === 'confirmed') return [];
  return standing === 'submitted'
    ? [{ side: 'partner', detail: 'accountConfirmation' }]
    : [{ side: 'sub_grantee', detail: 'accountProof' }];
}
