import { missingOf, type Party, type PartyDetail } from '../parties/rules.ts';

/** What is missing before an agreement can be signed, and who can add it. */
export type Missing = {
  readonly side: 'partner' | 'sub_grantee' | 'coordinator';
  readonly detail: PartyDetail | 'contractNumber';
};

/** What is missing before both sides can sign, in the order of the articles. */
export function missingOfAgreement({
  partner,
  subGrantee,
  contractNumber,
}: {
  readonly partner: Party;
  readonly subGrantee: Party;
  readonly contractNumber: string | null;
}): Missing[] {
  return [
    ...missingOf(partner, 'partner').map((detail) => ({ side: 'partner' as const, detail })),
    ...missingOf(subGrantee, 'sub_grantee').map((detail) => ({ side: 'sub_grantee' as const, detail })),
    ...(contractNumber ? [] : [{ side: 'coordinator' as const, detail: 'contractNumber' as const }]),
  ];
}
