import { problem } from '../../platform/problem.ts';

export const accountProofStates = ['submitted', 'confirmed', 'returned'] as const;
export type AccountProofState = (typeof accountProofStates)[number];
type Account = { readonly bank: string; readonly account: string };
/** The latest document about an account, and the account that it was about. */
export type LatestProof = Account & {
  readonly state: AccountProofState;
  readonly submittedBy: string | null;
};

/** Where the account of a sub-grantee is: not entered, entered and not proved, proved and not confirmed, returned, or confirmed. */
export type AccountStanding = 'none' | 'entered' | AccountProofState;
export function accountStandingOf(entered: Account, latest: LatestProof | undefined): AccountStanding {
  if (entered.bank.trim() === '' || entered.account.trim() === '') return 'none';
  // A document about another account proves nothing of this one.
  if (latest?.account !== entered.account || latest.bank !== entered.bank) return 'entered';
  return latest.state;
}

/** The document that says something of the account that holds: in a draft none of another account, after the signature the one that stood. */
export function proofShown<Proof>(
  agreement: { readonly state: string },
  {
    accountStanding,
    latestProof,
  }: { readonly accountStanding: AccountStanding; readonly latestProof: Proof | undefined },
): Proof | undefined {
  return agreement.state === 'draft' && accountStanding === 'entered' ? undefined : latestProof;
}

/** What the steps of an agreement ask about the account. */
export type Accounted = { readonly accountStanding: AccountStanding };
export type Proved = Accounted & { readonly accountProvedBy: string | null };

/** There is an account to prove, and no document waits or was confirmed. Problems: `account_not_entered`, `account_already_proved`. */
export function mustBeUnproved({ accountStanding }: Accounted): void {
  if (accountStanding === 'none') throw problem('account_not_entered');
  if (accountStanding !== 'entered' && accountStanding !== 'returned')
    throw problem('account_already_proved');
}

/** A document waits. Problem: `account_not_proved`. */
export function mustBeProved({ accountStanding }: Accounted): void {
  if (accountStanding !== 'submitted') throw problem('account_not_proved');
}
