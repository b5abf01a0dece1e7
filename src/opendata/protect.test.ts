import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Jurisdiction } from '../platform/language/jurisdictions.ts';
import { applyProtection } from './protect.ts';
import type { PublishedGrant } from './published.ts';
import { buildGrant } from './testing.ts';

const now = '2026-11-25T12:00:00.000Z';
const open = { generalisePlace: 'no', withholdName: false } as const;

describe('the protection switch of a sub-grant', () => {
  test('keeps a delayed one away until its day has come in Belgrade', () => {
    const grant = buildGrant({ protection: { ...open, delayUntil: '2026-11-26' } });
    expect(applyProtection([grant], now).grants).toEqual([]);
    expect(applyProtection([grant], '2026-11-25T23:00:00.000Z').grants).toHaveLength(1);
  });
  test('leaves the jurisdiction and no place when the place is generalised', () => {
    const [grant] = applyProtection(
      [buildGrant({ protection: { ...open, generalisePlace: 'jurisdiction' } })],
      now,
    ).grants;
    expect(grant).toMatchObject({ jurisdiction: 'AL', place: undefined, title: 'Safe crossings' });
  });
  test('leaves the region, and no number or call that names the jurisdiction', () => {
    const [grant] = applyProtection(
      [buildGrant({ protection: { ...open, generalisePlace: 'region' } })],
      now,
    ).grants;
    expect(grant).toMatchObject({
      jurisdiction: undefined,
      place: undefined,
      number: undefined,
      call: undefined,
    });
  });
  test('withholds the name and every text that may tell it, but for texts that were written for the public', () => {
    const shown = applyProtection([buildGrant({ protection: { ...open, withholdName: true } })], now);
    expect(shown.grants[0]).toMatchObject({
      recipient: undefined,
      number: undefined,
      title: undefined,
      description: undefined,
      place: undefined,
    });
    const written = buildGrant({ coarse: true, protection: { ...open, withholdName: true } });
    expect(applyProtection([written], now).grants[0]).toMatchObject({
      recipient: undefined,
      title: 'Safe crossings',
    });
    expect(shown.withheld).toBe(1);
  });
});

const grants = fc
  .array(
    fc.record({
      minor: fc.integer({ min: 1, max: 60_000_00 }),
      jurisdiction: fc.constantFrom<Jurisdiction | undefined>('AL', 'BA', 'RS', undefined),
      delayUntil: fc.constantFrom(undefined, '2026-11-25', '2026-12-31'),
      generalisePlace: fc.constantFrom('no', 'jurisdiction', 'region'),
      withholdName: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ minor, jurisdiction, ...protection }, index) =>
      buildGrant({ id: String(index), amount: { minor, currency: 'EUR' }, jurisdiction, protection }),
    ),
  );

/** Changes everything the switch hides. */
function otherSecrets(grant: PublishedGrant): PublishedGrant {
  const { delayUntil, generalisePlace, withholdName } = grant.protection;
  if (delayUntil && delayUntil > '2026-11-25')
    return { ...grant, amount: { minor: 77, currency: 'EUR' }, jurisdiction: 'ME' };
  const name = withholdName
    ? { recipient: { name: 'Another one' }, number: 'Other', title: 'Other', description: 'Other' }
    : {};
  const place = withholdName || generalisePlace !== 'no' ? { place: 'Elsewhere' } : {};
  const where =
    generalisePlace === 'region' ? { jurisdiction: 'MK' as const, number: 'T-MK-09', call: undefined } : {};
  return { ...grant, ...name, ...place, ...where };
}

describe('whoever adds and subtracts all that is shown', () => {
  test('sees the very same when everything hidden is different', () => {
    fc.assert(
      fc.property(grants, (all) => {
        expect(applyProtection(all.map(otherSecrets), now)).toEqual(applyProtection(all, now));
      }),
    );
  });
  test('gets nothing but shown grants back from the totals', () => {
    fc.assert(
      fc.property(grants, (all) => {
        const { grants: shown, totals } = applyProtection(all, now);
        const rest = shown.reduce((left, { amount }) => left - amount.minor, totals.amount.minor);
        expect(rest).toBe(0);
        for (const row of totals.byJurisdiction) {
          const seen = shown.filter(({ jurisdiction }) => jurisdiction === row.jurisdiction);
          expect(row.amount.minor - seen.reduce((total, { amount }) => total + amount.minor, 0)).toBe(0);
          expect(row.count).toBe(seen.length);
        }
      }),
    );
  });
  test('applied twice it changes nothing', () => {
    fc.assert(
      fc.property(grants, (all) => {
        const once = applyProtection(all, now);
        expect(applyProtection(once.grants, now)).toEqual(once);
      }),
    );
  });
});
