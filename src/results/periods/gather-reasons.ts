import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Tx } from '../../platform/work.ts';
import type { Difference } from '../report/compared-tables.ts';
import { happenedText } from './happened-text.ts';
import { type BookedLater, listBookedLater, listHappenedSince, listReasonsSince } from './queries-reasons.ts';

/** What moved in the records, and why: what people gave as a reason, and what happened to the record since. */
export type Corrections = {
  readonly differences: readonly Difference[];
  readonly why: (difference: Difference) => readonly string[];
};

/** Why the records say something else since a moment than they did, about the days until `to`. */
export async function gatherReasons(
  tx: Tx,
  differences: readonly Difference[],
  asked: {
    readonly actionId: string;
    readonly since: Instant;
    readonly to: PlainDate;
    readonly currency: string;
    readonly language: Language;
  },
): Promise<Corrections> {
  const { actionId, since, to, currency, language } = asked;
  const happened = await listHappenedSince(tx, [...new Set(differences.flatMap(idsOf))], since);
  const reasons = await listReasonsSince(tx, actionId, since);
  const booked = await listBookedLater(tx, { actionId, since, to });
  const why = (difference: Difference): string[] => {
    const ids = idsOf(difference);
    const [entries, amountMinor] = totalOf(booked.filter((one) => isBookedUnder(difference, one)));
    return [
      ...[headingOf(difference), ...ids].flatMap((key) => reasons.get(key) ?? []),
      ...happenedText(
        happened.filter(({ id }) => ids.includes(id)),
        language,
      ),
      ...(entries > 0
        ? [
            language.t('results.difference.booked_later', {
              count: entries,
              amount: language.money(money(amountMinor, currency)),
            }),
          ]
        : []),
    ];
  };
  return { differences, why };
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** The records that a difference is about, as its key and its page name them. */
function idsOf({ key, href }: Difference): string[] {
  return [...new Set([...key.matchAll(uuid), ...(href ?? '').matchAll(uuid)].map(([id]) => id))];
}

/** The heading of the budget or the indicator that a row is of; a partner's row names the partner before it. */
function headingOf({ key }: Difference): string {
  return key.replace(/^[0-9a-f-]{36} /, '');
}

function isBookedUnder(difference: Difference, { heading, partnerId }: BookedLater): boolean {
  return difference.key === heading || difference.key === `${partnerId} ${heading}`;
}

function totalOf(booked: readonly BookedLater[]): [entries: number, amountMinor: number] {
  const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
  return [sum(booked.map(({ entries }) => entries)), sum(booked.map(({ amountMinor }) => amountMinor))];
}
