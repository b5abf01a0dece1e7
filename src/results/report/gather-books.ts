import {
  type Contract,
  listContracts,
  listPartners,
  listSpending,
  type Participant,
  type Spending,
  unknownContract,
} from '../../action/index.ts';
import { dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import type { ContractFacts, FinancialAround } from './financial.ts';
import { gatherBudget } from './gather-budget.ts';
import { gatherFunding } from './gather-funding.ts';

/** What a financial report takes from the books, and a frozen period keeps. The forecast is calculated from it. Amounts in minor units. */
export type Books = Pick<FinancialAround, 'contract' | 'versions' | 'budget' | 'funding'> & {
  readonly forecastMonths: number;
  readonly partners: readonly Participant[];
  /** Of each partner and heading until the last day of the report. */
  readonly spending: readonly Spending[];
};

/** The books as they are now; of a period that was frozen, the budget that held then. */
export async function gatherBooks(
  tx: Tx,
  {
    actionId,
    startsOn,
    endsOn,
    frozenAt,
  }: {
    readonly actionId: string;
    readonly startsOn: PlainDate;
    readonly endsOn: PlainDate;
    readonly frozenAt: Instant | null;
  },
): Promise<Books> {
  const partners = await listPartners(tx, actionId);
  return {
    ...(await contractNow(tx, actionId)),
    partners,
    funding: await gatherFunding(tx, { actionId, startsOn, endsOn }),
    spending: await listSpending(tx, actionId, { since: endsOn, until: endsOn }),
    ...(await gatherBudget(tx, { actionId, endsOn, frozenAt }, partners)),
  };
}

/** The contract as it is entered now, with its versions, the first one first. */
export async function contractNow(
  tx: Tx,
  actionId: string,
): Promise<Pick<Books, 'contract' | 'versions' | 'forecastMonths'>> {
  const versions = await listContracts(tx, actionId);
  const contract = versions[0] ?? unknownContract;
  return {
    contract: factsOf(contract),
    forecastMonths: contract.forecastMonths,
    versions: versions.toReversed().map(({ setAt, reason, ...version }) => ({
      ...factsOf(version),
      setOn: dayIn(zone, setAt),
      reason,
    })),
  };
}

/** What was frozen. A fact of the contract that was not known then is taken as it was entered since: it corrects nothing. */
export function completedBy(
  kept: Books,
  now: Pick<Books, 'contract' | 'versions' | 'forecastMonths'>,
): Books {
  if (kept.versions.length === 0) return { ...kept, ...now };
  const known = Object.fromEntries(Object.entries(kept.contract).filter(([, fact]) => fact !== null));
  return { ...kept, contract: { ...now.contract, ...known } };
}

function factsOf(contract: Contract): ContractFacts {
  const { number, startsOn, endsOn, totalMinor, contributionMinor } = contract;
  return { number, startsOn, endsOn, totalMinor, contributionMinor };
}
