import { actionCurrency } from '../../platform/action-currency.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { CsvCell } from '../../platform/documents/write-csv.ts';
import type { Language } from '../../platform/language/language.ts';
import type { AskedTravel } from './queries.ts';
import { eveningsOf, isNothing, type Offered, refundOf, stillOffered } from './rules.ts';
import { typedAmount } from './typed.ts';

/** What must be booked as a table file: each person with their nights, one column each, and how they travel. */
export function travelRows(
  { t, day }: Pick<Language, 't' | 'day'>,
  asked: readonly AskedTravel[],
  { startsOn, offered }: { startsOn: PlainDate; offered: Offered },
): CsvCell[][] {
  const evenings = eveningsOf(startsOn, offered.nights);
  const currency = actionCurrency();
  return [
    [
      t('training.participant.name'),
      ...evenings.map((evening) => t('training.travel.night_of', { day: day(evening) })),
      t('training.travel.nights'),
      t('training.travel.way'),
      t('training.travel.departs_from'),
      `${t('training.travel.cost')} (${currency})`,
      `${t('training.travel.refund')} (${currency})`,
    ],
    ...asked.flatMap((one) => {
      const wanted = stillOffered(one, offered);
      if (isNothing(wanted)) return [];
      const { nights, way, departsFrom, costMinor } = wanted;
      const row = [
        one.name,
        ...offered.nights.map((night) => (nights.includes(night) ? 1 : '')),
        nights.length,
        way ? t(`training.travel.way.${way}`) : '',
        departsFrom,
        typedAmount(costMinor),
        costMinor === null ? '' : typedAmount(refundOf(one, offered)),
      ];
      return [row];
    }),
  ];
}
