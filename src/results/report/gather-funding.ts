import { fundingRows, getContract, getDefinition, listIncome, sourcesOf } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { listReceived } from '../payments/queries.ts';
import type { FundingFacts } from './financial.ts';

/** What came in until the last day of a report, of the contribution and beside it. Minor units of the Action's currency. */
export async function gatherFunding(
  tx: Tx,
  { actionId, startsOn, endsOn }: { actionId: string; startsOn: PlainDate; endsOn: PlainDate },
): Promise<FundingFacts> {
  const { action } = await getDefinition(tx, actionId);
  const contract = await getContract(tx, actionId);
  const paid = (await listReceived(tx, actionId)).filter(({ receivedOn }) => receivedOn <= endsOn);
  const sum = (some: typeof paid) => some.reduce((all, { amountMinor }) => all + amountMinor, 0);
  return {
    contribution: {
      inPeriod: sum(paid.filter(({ receivedOn }) => receivedOn >= startsOn)),
      received: sum(paid),
    },
    others: fundingRows(
      sourcesOf(contract.cofinancing, action.currency),
      await listIncome(tx, { actionId, until: endsOn }),
      startsOn,
    ),
  };
}
