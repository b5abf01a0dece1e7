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

/** What is contracted and not paid. `contractId`: the contract with a supplier; null of sub-grants. */
type Commitment = {
  readonly partnerId: string;
  readonly heading: string;
  readonly line: string;
  readonly contractId: string | null;
  readonly committed: number;
};

/** What a partner has committed under a heading, or under a line of it. `except`: without this contract. */
export function committedUnder(
  commitments: readonly Commitment[],
  {
    partnerId,
    heading,
    line,
    except,
  }: {
    readonly partnerId: string;
    readonly heading: string;
    readonly line?: string;
    readonly except: string | null;
  },
): number {
  return commitments
    .filter((one) => one.partnerId === partnerId && one.heading === heading)
    .filter((one) => line === undefined || one.line === line)
    .filter((one) => except === null || one.contractId !== except)
    .reduce((sum, one) => sum + one.committed, 0);
}
