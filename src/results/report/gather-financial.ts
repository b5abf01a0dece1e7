import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { listForecast } from '../payments/queries.ts';
import { forecastOf, nextPeriodOf } from '../payments/rules-forecast.ts';
import type { FinancialAround } from './financial.ts';
import { completedBy, contractNow, gatherBooks } from './gather-books.ts';
import { findFrozenBooks } from './queries-frozen-books.ts';

type Asked = {
  readonly actionId: string;
  readonly periodId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly frozenAt: Instant | null;
};

/**
 * What the financial report says beside the expenditure, from the books as they were when the period was frozen. What partners type
 * about the next period holds until the report is submitted: it is written for the report, as its texts are.
 */
export async function gatherFinancial(tx: Tx, asked: Asked): Promise<FinancialAround> {
  const { actionId, endsOn } = asked;
  const { spending, partners, forecastMonths, ...around } = await booksOf(tx, asked);
  const { contract } = around;
  const next = nextPeriodOf({ endsOn: contract.endsOn, forecastMonths }, endsOn, endsOn);
  const isOver = next.endsOn < next.startsOn;
  const rows = isOver
    ? []
    : forecastOf(spending, await listForecast(tx, actionId, endsOn), next, contract.endsOn);
  return {
    ...around,
    next,
    forecast: rows.map(({ partnerId, heading, amountMinor }) => ({
      ...{ partnerId, heading, amountMinor },
      partner: partners.find(({ id }) => id === partnerId)?.name ?? '',
    })),
  };
}

async function booksOf(tx: Tx, asked: Asked) {
  const kept = asked.frozenAt === null ? undefined : await findFrozenBooks(tx, asked.periodId);
  return kept ? completedBy(kept, await contractNow(tx, asked.actionId)) : gatherBooks(tx, asked);
}
