import {
  type Contract,
  listContracts,
  listPartners,
  listSpending,
  unknownContract,
} from '../../action/index.ts';
import { dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listForecast } from '../payments/queries.ts';
import { forecastOf, nextPeriodOf } from '../payments/rules-forecast.ts';
import type { ContractFacts, FinancialAround } from './financial.ts';
import { gatherBudget } from './gather-budget.ts';

/** The contract as it is now, and the forecast of the period after the last day of the report. */
export async function gatherFinancial(
  tx: Tx,
  {
    actionId,
    endsOn,
    frozenAt,
  }: { readonly actionId: string; readonly endsOn: PlainDate; readonly frozenAt: Instant | null },
): Promise<FinancialAround> {
  const versions = await listContracts(tx, actionId);
  const contract = versions[0] ?? unknownContract;
  const partners = await listPartners(tx, actionId);
  const next = nextPeriodOf(contract, endsOn, endsOn);
  const spending = await listSpending(tx, actionId, { since: endsOn, until: endsOn });
  const isOver = next.endsOn < next.startsOn;
  const rows = isOver
    ? []
    : forecastOf(spending, await listForecast(tx, actionId, endsOn), next, contract.endsOn);
  return {
    contract: factsOf(contract),
    versions: [...versions].reverse().map(({ setAt, reason, ...version }) => ({
      ...factsOf(version),
      setOn: dayIn(zone, setAt),
      reason,
    })),
    next,
    forecast: rows.map(({ partnerId, heading, amountMinor }) => ({
      ...{ partnerId, heading, amountMinor },
      partner: partners.find(({ id }) => id === partnerId)?.name ?? '',
    })),
    ...(await gatherBudget(tx, { actionId, endsOn, frozenAt }, partners)),
  };
}

function factsOf(contract: Contract): ContractFacts {
  const { number, startsOn, endsOn, totalMinor, contributionMinor } = contract;
  return { number, startsOn, endsOn, totalMinor, contributionMinor };
}
