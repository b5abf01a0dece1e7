import { describe, expect, test } from 'vitest';
import { buildAction, buildGrant } from '../../src/opendata/testing.ts';
import { threeSixtyFile } from '../../src/opendata/threesixty/package.ts';
import type { ThreeSixtyPackage } from '../../src/opendata/threesixty/schema.ts';
import { threeSixtyValidator } from './threesixty-validator.ts';

const open = { generalisePlace: 'no', withholdName: false } as const;
const file = threeSixtyFile(
  {
    action: buildAction(),
    grants: [
      buildGrant(),
      buildGrant({ id: '2', protection: { ...open, withholdName: true } }),
      buildGrant({ id: '3', protection: { ...open, generalisePlace: 'region' } }),
      buildGrant({ id: '4', jurisdiction: 'XK', payments: [], description: '' }),
      buildGrant({
        id: '5',
        scope: 'regional',
        jurisdiction: undefined,
        recipient: { name: 'Č & <d>', identifier: 'RS-APR-2' },
      }),
    ],
    url: 'https://mostura.example/open-data/360giving.json',
  },
  '2026-11-25T12:00:00.000Z',
);
const good = 'package' in file ? file.package : undefined;

describe('our 360Giving package before the standard’s own schemas and codelists', () => {
  test('passes, protected sub-grants and the donor’s grant among it', (context) => {
    expect(threeSixtyValidator(context)(good)).toEqual([]);
    expect(good?.grants).toHaveLength(5);
  });

  type Grant = Record<string, unknown>;
  const mutations: [what: string, finding: string, change: (grant: Grant) => Grant][] = [
    ['no recipient', 'recipientOrganization', ({ recipientOrganization: _, ...grant }) => grant],
    ['no funder', 'fundingOrganization', ({ fundingOrganization: _, ...grant }) => grant],
    ['an amount as text', 'must be number', (grant) => ({ ...grant, amountAwarded: '1.00' })],
    ['a day of another form', 'awardDate', (grant) => ({ ...grant, awardDate: '1.9.2026' })],
    [
      'a country that its list lacks',
      'countryCode',
      (grant) => ({ ...grant, beneficiaryLocation: [{ countryCode: 'XK' }] }),
    ],
    [
      'an unknown kind of re-granting',
      'codelist regrantType',
      (grant) => ({ ...grant, regrantType: 'FRG999' }),
    ],
    [
      'a recipient without a name',
      "required property 'name'",
      (grant) => ({ ...grant, recipientOrganization: [{ id: 'x' }] }),
    ],
  ];
  test.for(mutations)('finds %s when we break it', ([_what, finding, change], context) => {
    const grants = good!.grants.map((grant, index) => (index === 0 ? change(grant) : grant));
    const broken = { ...(good as ThreeSixtyPackage), grants };
    expect(threeSixtyValidator(context)(broken).join('\n')).toContain(finding);
  });
});
