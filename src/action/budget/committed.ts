import type { Commitment } from '../procurement/queries-ordered.ts';

/** Sub-grants of a partner in one jurisdiction and state. Amounts in minor units of the Action's currency. */
export type SubGrants = {
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly state: string;
  readonly number: number;
  readonly amount: number;
  readonly paid: number;
};

/** What signed sub-grants still have to be paid. One that is over binds no more than was paid. */
export function committedOf(grants: readonly Pick<SubGrants, 'state' | 'amount' | 'paid'>[]): number {
  return grants.reduce(
    (sum, { state, amount, paid }) => sum + (state === 'signed' ? Math.max(amount - paid, 0) : 0),
    0,
  );
}

/** What is committed under a heading, or under a line of it: all that is given. */
export function committedUnder(
  commitments: readonly Pick<Commitment, 'heading' | 'line' | 'committed'>[],
  { heading, line }: { readonly heading: string; readonly line?: string },
): number {
  return commitments
    .filter((one) => one.heading === heading && (line === undefined || one.line === line))
    .reduce((sum, one) => sum + one.committed, 0);
}

/** What stays committed once an entry has paid its part of a contract: `stays` of it, in the Action's currency. */
export function oncePaid(
  commitments: readonly Commitment[],
  paid: { readonly id: string; readonly stays: number } | undefined,
): Commitment[] {
  return commitments.map((one) =>
    paid && one.contractId === paid.id ? { ...one, committed: paid.stays } : one,
  );
}
