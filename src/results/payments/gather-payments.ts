import {
  definitionHash,
  getContract,
  getDefinition,
  listPartners,
  listSpending,
  roundsBooks,
  unknownContract,
} from '../../action/index.ts';
import { addDays, type PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { PaymentContent } from './content.ts';
import { findAccepted, lastFrozenDay, listForecast, listReceived } from './queries.ts';
import { amountsOf, obstacleOf } from './rules.ts';
import { forecastOf, nextPeriodOf } from './rules-forecast.ts';
import { financedOf, metFrom, positionOf } from './rules-position.ts';

/** So many days tell how fast money is spent. */
const burnDays = 90;

/** Where the payments are today: what was received and spent, the forecast, and what may be requested. */
export async function gatherPayments(tx: Tx, actionId: string, today: PlainDate): Promise<PaymentContent> {
  const contract = await getContract(tx, actionId);
  const { currency } = (await getDefinition(tx, actionId)).action;
  const partners = await listPartners(tx, actionId);
  const since = addDays(today, 1 - burnDays);
  const spending = await listSpending(tx, actionId, { since, until: today });
  const received = await listReceived(tx, actionId);
  const position = positionOf(received, sum(spending.map(({ spentMinor }) => spentMinor)), contract);
  const after = await lastFrozenDay(tx, actionId);
  const period = nextPeriodOf(contract, after, today);
  const entries = await listForecast(tx, actionId, after);
  const forecast = forecastOf(spending, entries, period, contract.endsOn);
  const total = sum(forecast.map(({ amountMinor }) => amountMinor));
  const amounts = position && amountsOf(position, total, contract, today);
  const financedMinor = financedOf(sum(spending.map(({ recentMinor }) => recentMinor)), contract);
  const met = position && metFrom(position, { financedMinor, days: burnDays }, today);
  const obstacle = obstacleOf(position, amounts);
  // Beside sums in steps an exact one would tell the difference.
  const accepted = (await roundsBooks(tx, actionId)) ? undefined : await findAccepted(tx, actionId);
  const { number, totalMinor, contributionMinor, ...terms } = contract;
  const { lastSpentPercent, beforeSpentPercent, forecastPercent, ceilingPercent } = terms;
  return {
    asOf: today,
    currency,
    definitionSha256: await definitionHash(tx, actionId),
    contract: {
      ...{ number, totalMinor, contributionMinor },
      ...{ lastSpentPercent, beforeSpentPercent, forecastPercent, ceilingPercent },
    },
    received,
    ...(position ? { position } : {}),
    ...(amounts ? { amounts } : {}),
    ...(accepted ? { accepted } : {}),
    period,
    forecast: forecast.map((row) => ({
      ...row,
      partner: partners.find(({ id }) => id === row.partnerId)?.name ?? '',
    })),
    burn: { days: burnDays, financedMinor, ...metWithin(met, contract.endsOn) },
    isConfirmed: contract !== unknownContract,
    ...(obstacle ? { obstacle } : {}),
  };
}

/** A day after the contract's last is none on which a further pre-financing can be requested. */
function metWithin(
  met: PlainDate | undefined,
  endsOn: PlainDate | null,
): { metOn?: PlainDate; notBy?: PlainDate } {
  if (met === undefined) return {};
  return endsOn !== null && met > endsOn ? { notBy: endsOn } : { metOn: met };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, minor) => total + minor, 0);
}
