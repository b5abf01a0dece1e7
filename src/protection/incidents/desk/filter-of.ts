import { isPlainDate, type PlainDate } from '../../../platform/dates.ts';
import { limitOf } from '../../../platform/http/paging.ts';
import { isId } from '../../../platform/ids.ts';
import { incidentKinds, standings } from '../codes.ts';
import type { IncidentFilter } from '../queries.ts';

/** The half-years a list can be narrowed to, the latest first, by their first days. */
export function halfYears(today: PlainDate): PlainDate[] {
  const year = Number(today.slice(0, 4));
  const starts = [year, year - 1, year - 2].flatMap((one) => [`${one}-07-01`, `${one}-01-01`]);
  return starts.filter((start) => start <= today);
}

/** What an address asks of the list: codes alone, and nothing of what is not among them. */
export function filterOf(query: Readonly<Record<string, string>>, today: PlainDate): IncidentFilter {
  const { kind, standing, place, half, after } = query;
  const start = half && isPlainDate(half) ? halfYears(today).find((one) => one === half) : undefined;
  return {
    kind: incidentKinds.find((one) => one === kind),
    standing: standings.find((one) => one === standing),
    jurisdiction: place && /^([A-Z]{2}|X[1-6])$/.test(place) ? place : undefined,
    after: after && isId(after) ? after : undefined,
    limit: limitOf(query),
    ...(start ? { from: start, until: endOfHalf(start) } : {}),
  };
}

function endOfHalf(start: PlainDate): PlainDate {
  const [year, month] = start.split('-');
  return month === '01' ? `${year}-06-30` : `${year}-12-31`;
}
