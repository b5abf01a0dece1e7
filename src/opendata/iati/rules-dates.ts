import { isPlainDate, type PlainDate } from '../../platform/dates.ts';
import { dateType } from './codes.ts';
import { elementsAt, textAt, valuesAt } from './find-elements.ts';
import type { Rule } from './finding.ts';
import { pathIf, pathsWhere } from './rules-elements.ts';
import type { Element } from './xml.ts';

function dateOf(activity: Element, type: string): PlainDate | undefined {
  return elementsAt(activity, 'activity-date').find(({ attributes }) => attributes.type === type)?.attributes[
    'iso-date'
  ];
}
function ordered(start: PlainDate | undefined, end: PlainDate | undefined): boolean {
  return start === undefined || end === undefined || start < end;
}
function period(of: Element): { start: PlainDate; end: PlainDate } {
  const day = (name: string) => valuesAt(of, `${name}/@iso-date`)[0] ?? '';
  return { start: day('period-start'), end: day('period-end') };
}
/** A year from its first day ends before the same day of the next year. */
function withinAYear({ start, end }: { start: PlainDate; end: PlainDate }): boolean {
  return end < `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`;
}

const order: readonly Rule[] = [
  {
    id: '6.11.1',
    severity: 'error',
    message: 'start',
    broken: (activity) =>
      pathIf(
        !dateOf(activity, dateType.plannedStart) && !dateOf(activity, dateType.actualStart),
        'activity-date',
      ),
  },
  {
    id: '11.1.2',
    severity: 'error',
    message: 'planned_order',
    broken: (activity) =>
      pathIf(
        !ordered(dateOf(activity, dateType.plannedStart), dateOf(activity, dateType.plannedEnd)),
        'activity-date',
      ),
  },
  {
    id: '11.1.3',
    severity: 'error',
    message: 'actual_order',
    broken: (activity) =>
      pathIf(
        !ordered(dateOf(activity, dateType.actualStart), dateOf(activity, dateType.actualEnd)),
        'activity-date',
      ),
  },
  {
    id: '11.1.4',
    severity: 'error',
    message: 'actual_in_future',
    broken: (activity, today) =>
      pathsWhere(
        activity,
        'activity-date',
        ({ attributes: { type, 'iso-date': date } }) =>
          (type === dateType.actualStart || type === dateType.actualEnd) && date! > today,
      ),
  },
  {
    id: 'own.day',
    severity: 'error',
    message: 'day',
    broken: (activity) =>
      pathsWhere(activity, 'activity-date', ({ attributes }) => !isPlainDate(attributes['iso-date'] ?? '')),
  },
];

const money: readonly Rule[] = [
  {
    id: '8.6.3',
    severity: 'error',
    message: 'budget_order',
    broken: (activity) => pathsWhere(activity, 'budget', (of) => period(of).start >= period(of).end),
  },
  {
    id: '7.5.3',
    severity: 'error',
    message: 'budget_year',
    broken: (activity) => pathsWhere(activity, 'budget', (of) => !withinAYear(period(of))),
  },
  {
    id: 'own.budget_overlap',
    severity: 'error',
    message: 'budget_overlap',
    broken: (activity) => {
      const periods = elementsAt(activity, 'budget').map((of) => ({
        ...period(of),
        type: of.attributes.type,
      }));
      return periods.flatMap((one, index) =>
        periods.some(
          (two, other) =>
            other < index && two.type === one.type && two.start <= one.end && one.start <= two.end,
        )
          ? [`budget[${index + 1}]`]
          : [],
      );
    },
  },
  {
    id: 'own.budget_negative',
    severity: 'error',
    message: 'budget_negative',
    broken: (activity) => pathsWhere(activity, 'budget', (of) => !(Number(textAt(of, 'value')) >= 0)),
  },
  {
    id: '11.2.1',
    severity: 'error',
    message: 'transaction_in_future',
    broken: (activity, today) =>
      pathsWhere(activity, 'transaction', (of) =>
        [...valuesAt(of, 'transaction-date/@iso-date'), ...valuesAt(of, 'value/@value-date')].some(
          (date) => date > today,
        ),
      ),
  },
  {
    id: 'own.amount',
    severity: 'error',
    message: 'amount',
    broken: (activity) =>
      pathsWhere(activity, 'transaction', (of) => !/^-?\d+(\.\d+)?$/.test(textAt(of, 'value'))),
  },
  {
    id: '8.6.1',
    severity: 'error',
    message: 'period_order',
    broken: (activity) =>
      pathsWhere(activity, 'result/indicator/period', (of) => period(of).start >= period(of).end),
  },
];

/** Order of dates, length of periods, and nothing that has not happened yet among the facts. */
export const dateRules: readonly Rule[] = [...order, ...money];
