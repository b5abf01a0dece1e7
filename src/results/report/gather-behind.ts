import {
  countOpenWarnings,
  getDefinition,
  indicatorsOf,
  listMissingRates,
  listTemplates,
} from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { gatherPayments } from '../payments/gather-payments.ts';
import { listRequests } from '../payments/queries.ts';
import { requestAfter, waitingRequest } from '../payments/rules.ts';
import type { Behind } from './finding.ts';
import type { Reported } from './gather-facts.ts';
import { listAboveThreshold } from './procurement.ts';
import { countBehind, listPromises, listWithoutAddress } from './queries-behind.ts';

/** What the records behind a report lack. */
export async function gatherBehind(tx: Tx, report: Reported, today: PlainDate): Promise<Behind> {
  const { actionId, startsOn, endsOn, frozenAt } = report;
  const { action, logframe } = await getDefinition(tx, actionId);
  const { currency } = action;
  const asked = { actionId, from: startsOn, to: endsOn, frozenAt, today };
  const payments = await gatherPayments(tx, actionId, today);
  const requests = await listRequests(tx, actionId);
  return {
    indicators: indicatorsOf(logframe).map(({ code, sourceOfData, baseline, opsys }) => ({
      code,
      source: sourceOfData.en ?? '',
      baseline: baseline.value,
      opsys: opsys?.code ?? null,
    })),
    thirdPartyHeading: action.budgetHeadings.find(({ thirdParties }) => thirdParties)?.key ?? null,
    ...(await countBehind(tx, asked)),
    ratesMissing: await listMissingRates(tx, {
      ...{ actionId, currency, from: startsOn },
      to: endsOn < today ? endsOn : today,
    }),
    openWarnings: await countOpenWarnings(tx, actionId),
    templatesHeld: (await listTemplates(tx, { actionId })).flatMap(({ sha256, title }) =>
      sha256 ? [] : [title],
    ),
    promises: await listPromises(tx, asked),
    withoutAddress: await listWithoutAddress(tx, asked),
    aboveThreshold: await listAboveThreshold(tx, asked),
    paymentDue:
      !payments.obstacle &&
      !waitingRequest(requests, payments.received) &&
      !requestAfter(requests, endsOn, zone),
  };
}
