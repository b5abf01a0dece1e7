import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublishedGrant } from '../published.ts';
import { buildAction, buildGrant } from '../testing.ts';
import { localPrefix, threeSixtyFile } from './package.ts';

const now = '2026-11-25T12:00:00.000Z';
const open = { generalisePlace: 'no', withholdName: false } as const;
const action = buildAction({ transactions: [] });
function packageOf(grants: PublishedGrant[], of = action) {
  const file = threeSixtyFile({ action: of, grants }, now);
  if (!('package' in file)) throw new Error(JSON.stringify(file));
  return file;
}

describe('the 360Giving package', () => {
  test('is not made without a sub-grant to show: the gap is named', () => {
    expect(threeSixtyFile({ action, grants: [] }, now)).toMatchObject({
      missing: [{ what: 'opendata.missing.grants' }],
    });
  });
  test('leaves out a withheld recipient, and counts it', () => {
    const hidden = buildGrant({ id: '2', title: 'Secret', protection: { ...open, withholdName: true } });
    const file = packageOf([buildGrant(), hidden]);
    expect(file.leftOut).toBe(1);
    expect(file.package.grants).toHaveLength(1);
    expect(JSON.stringify(file)).not.toContain('Secret');
    expect(file.package.description).toContain('1 sub-grant(s)');
  });
  test('does not know of a delayed one, not even by counting', () => {
    const delayed = buildGrant({ id: '2', protection: { ...open, delayUntil: '2027-01-01' } });
    expect(packageOf([buildGrant(), delayed])).toEqual(packageOf([buildGrant()]));
  });
  test('says that its prefix is local until one is given', () => {
    expect(packageOf([buildGrant()]).package.grants[0]?.id).toBe(`${localPrefix}-${buildGrant().id}`);
    expect(packageOf([buildGrant()]).package.description).toContain('no prefix has been asked for');
    const given = threeSixtyFile({ action, grants: [buildGrant()], prefix: '360G-bridges' }, now);
    expect('package' in given && given.package.description).not.toContain('local prefix');
  });
  test('names Kosovo* without a code that the standard does not have', () => {
    const [grant] = packageOf([buildGrant({ jurisdiction: 'XK', place: 'Prizren' })]).package.grants;
    expect(grant?.beneficiaryLocation).toEqual([{ name: 'Prizren, Kosovo*' }]);
  });
  test('tells the donor’s own grant as one for re-granting, when its commitment is known', () => {
    const [upstream] = packageOf([buildGrant()], buildAction()).package.grants;
    expect(upstream).toMatchObject({ regrantType: 'FRG070', amountAwarded: 1_200_000 });
  });
  test('holds money to the cent, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_99 }), (minor) => {
        const amount = { minor, currency: 'EUR' };
        const [grant] = packageOf([buildGrant({ amount, payments: [] })]).package.grants;
        expect(Math.round((grant?.amountAwarded ?? 0) * 100)).toBe(minor);
      }),
    );
  });
  test('is not made from a title of nothing', () => {
    expect(threeSixtyFile({ action, grants: [buildGrant({ title: ' ' })] }, now)).toMatchObject({
      missing: [{ what: 'opendata.missing.fields' }],
    });
  });
});
