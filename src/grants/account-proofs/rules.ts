import { type FileState, isServed } from '../../platform/files/file-state.ts';
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

/** The document by which the account of an agreement was confirmed, the latest first. */
export function confirmedOf<Proof extends { readonly state: AccountProofState }>(
  proofs: readonly Proof[],
): Proof | undefined {
  return proofs.find(({ state }) => state === 'confirmed');
}

/** Why an amount is not paid to the account of its agreement: none was confirmed, or the sub-grantee has entered another one since. */
export type Unpayable = 'not_confirmed' | 'changing';
/**
 * What keeps an amount from the account that was confirmed for its agreement. An account that was entered and confirmed for another
 * agreement of the same sub-grantee changes nothing of this one: each has its own.
 */
export function unpayableOf(
  entered: Account,
  /** The documents of this agreement, the latest first, and the latest of each other one. */
  { own, others }: { readonly own: readonly LatestProof[]; readonly others: readonly LatestProof[] },
): Unpayable | undefined {
  const confirmed = confirmedOf(own);
  if (!confirmed) return 'not_confirmed';
  if (own[0] !== confirmed) return 'changing';
  const proved = [confirmed, ...others].some((one) => accountStandingOf(entered, one) === 'confirmed');
  return proved ? undefined : 'changing';
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

/** What the confirmation compares with: the file of the latest document. */
export type Compared = { readonly latestProof: { readonly fileState: FileState } | undefined };

/** Whether the latest document can be opened by those who compare it with the account. */
export const isComparable = ({ latestProof }: Compared): boolean =>
  !!latestProof && isServed(latestProof.fileState, { sender: false });

/** The document that is confirmed can be opened. Problem: `account_document_not_open`. */
export function mustBeComparable(accounts: Compared): void {
  if (!isComparable(accounts)) throw problem('account_document_not_open');
}
