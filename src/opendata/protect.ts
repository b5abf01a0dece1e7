import { actionCurrency } from '../platform/action-currency.ts';
import { dayIn, type Instant } from '../platform/dates.ts';
import type { Jurisdiction } from '../platform/language/jurisdictions.ts';
import { type Currency, type Money, sum } from '../platform/money.ts';
import { zone } from '../platform/zone.ts';
import type { PublishedGrant } from './published.ts';

export type ShownGrants = {
  readonly grants: readonly PublishedGrant[];
  /** How many of the shown ones have their name withheld. */
  readonly withheld: number;
  readonly totals: Totals;
};
export type Totals = {
  readonly count: number;
  readonly amount: Money;
  /** One row a jurisdiction, undefined for the region, in the order of the grants. */
  readonly byJurisdiction: readonly {
    readonly jurisdiction: Jurisdiction | undefined;
    readonly count: number;
    readonly amount: Money;
  }[];
};

/**
 * What may be shown at `now`: delayed sub-grants are absent, a generalised place is left out (with `region`, whatever else would tell
 * the jurisdiction too), a withheld name takes everything along that could tell it, but
 * for texts that the published view gives as written for the public. Totals are made from what is shown and from nothing
 * else, so subtracting them from each other gives back only what is shown already. The published view applies the same switch first;
 * applying it twice changes nothing.
 */
export function applyProtection(
  grants: readonly PublishedGrant[],
  now: Instant,
  currency: Currency = actionCurrency(),
): ShownGrants {
  const today = dayIn(zone, now);
  const shown = grants
    .filter(({ protection, awardedOn }) => (protection.delayUntil ?? today) <= today && awardedOn <= today)
    .map(protect);
  return {
    grants: shown,
    withheld: shown.filter(({ recipient }) => !recipient).length,
    totals: totalsOf(shown, currency),
  };
}

function protect(grant: PublishedGrant): PublishedGrant {
  const { generalisePlace, withholdName } = grant.protection;
  const general = generalisePlace !== 'no' || withholdName ? { ...grant, place: undefined } : grant;
  const wide =
    generalisePlace === 'region'
      ? {
          ...general,
          jurisdiction: undefined,
          call: undefined,
          number: undefined,
          scope: 'regional' as const,
        }
      : general;
  return withholdName ? { ...wide, number: undefined, recipient: undefined, ...textsOf(grant) } : wide;
}

/** The view marks a sub-grant whose title and description were written for the public; any other text goes with the name. */
function textsOf({ coarse }: PublishedGrant) {
  return coarse ? {} : { title: undefined, description: undefined };
}

function totalsOf(grants: readonly PublishedGrant[], currency: Currency): Totals {
  const groups = Map.groupBy(grants, ({ jurisdiction }) => jurisdiction);
  const amountOf = (some: readonly PublishedGrant[]) =>
    sum(
      some.map(({ amount }) => amount),
      currency,
    );
  return {
    count: grants.length,
    amount: amountOf(grants),
    byJurisdiction: [...groups].map(([jurisdiction, some]) => ({
      jurisdiction,
      count: some.length,
      amount: amountOf(some),
    })),
  };
}
