import type { Instant } from '../platform/dates.ts';
import type { Jurisdiction } from '../platform/language/jurisdictions.ts';
import { jurisdictionCodes } from '../platform/language/jurisdictions.ts';
import { type Money, sum } from '../platform/money.ts';

/** Published sub-grants of one jurisdiction and level, in one currency. */
export type GrantGroup = {
  readonly jurisdiction: string | null;
  readonly scope: 'national' | 'regional';
  readonly currency: string;
  readonly count: number;
  readonly amountMinor: number;
};
/** A row of the table beside the map; null stands for the whole region. */
export type GrantTotals = {
  readonly jurisdiction: Jurisdiction | null;
  readonly national: number;
  readonly regional: number;
  /** One amount a currency. */
  readonly amounts: readonly Money[];
};

/**
 * What the map and its table show. The groups come from the published view alone, where delayed sub-grants are absent and withheld
 * ones are listed without their name: so every total is a sum of amounts that are each shown, and subtracting gives back nothing else.
 */
export function totalsOf(groups: readonly GrantGroup[]): { rows: GrantTotals[]; all: GrantTotals } {
  const places = [...jurisdictionCodes, null];
  const rows = places
    .map((jurisdiction) =>
      totalsFor(
        jurisdiction,
        groups.filter((one) => one.jurisdiction === jurisdiction),
      ),
    )
    .filter(({ jurisdiction, national, regional }) => jurisdiction !== null || national + regional > 0);
  return { rows, all: totalsFor(null, groups) };
}

/** The groups that a list narrowed to a jurisdiction or a level is made of. */
export function groupsAsked(
  groups: readonly GrantGroup[],
  {
    jurisdiction,
    scope,
  }: { readonly jurisdiction?: string | undefined; readonly scope?: string | undefined },
): readonly GrantGroup[] {
  return groups.filter(
    (one) => (!jurisdiction || one.jurisdiction === jurisdiction) && (!scope || one.scope === scope),
  );
}

function totalsFor(jurisdiction: Jurisdiction | null, groups: readonly GrantGroup[]): GrantTotals {
  const count = (scope: GrantGroup['scope']) =>
    groups.filter((one) => one.scope === scope).reduce((all, one) => all + one.count, 0);
  const amounts = [...Map.groupBy(groups, ({ currency }) => currency)].map(([currency, some]) =>
    sum(
      some.map(({ amountMinor }) => ({ minor: amountMinor, currency })),
      currency,
    ),
  );
  return { jurisdiction, national: count('national'), regional: count('regional'), amounts };
}

/** Whether anybody may register for a gathering at this instant; the page of the gathering says the rest. */
export function isOpenToAll(
  {
    registration,
    registerUntil,
  }: { readonly registration: string | null; readonly registerUntil: Instant | null },
  now: Instant,
): boolean {
  return registration === 'open' && (registerUntil === null || registerUntil > now);
}
