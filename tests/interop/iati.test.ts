import { describe, expect, test } from 'vitest';
import { iatiFile } from '../../src/opendata/iati/iati-file.ts';
import type { PublishedAction, PublishedGrant } from '../../src/opendata/published.ts';
import { buildAction, buildGrant } from '../../src/opendata/testing.ts';
import { iatiValidator } from './iati-validator.ts';

const now = '2026-11-25T12:00:00.000Z';
const open = { generalisePlace: 'no', withholdName: false } as const;
const grants: PublishedGrant[] = [
  buildGrant(),
  buildGrant({ id: '2', protection: { ...open, withholdName: true } }),
  buildGrant({ id: '3', protection: { ...open, generalisePlace: 'region' } }),
  buildGrant({ id: '4', protection: { ...open, delayUntil: '2027-05-01' } }),
  buildGrant({ id: '5', jurisdiction: 'XK', recipient: { name: 'Ura e Re & <co>', identifier: 'RS-APR-1' } }),
  buildGrant({
    id: '6',
    scope: 'regional',
    jurisdiction: undefined,
    status: 'completed',
    startsOn: '2026-01-01',
    endsOn: '2026-10-01',
  }),
  buildGrant({ id: '7', status: 'terminated', title: 'Č&\u0000<>\u000b', payments: [] }),
];

function xmlOf(action: PublishedAction, some = grants): string {
  const file = iatiFile({ action, grants: some }, now);
  if (!('xml' in file)) throw new Error(JSON.stringify(file));
  return file.xml;
}

describe('our IATI file before the standard’s own schema, ruleset and codelists', () => {
  test('passes with protected, regional, ended and awkward sub-grants', (context) => {
    expect(iatiValidator(context)(xmlOf(buildAction()), now)).toEqual([]);
  });
  test('passes with the least that an Action may know', (context) => {
    const bare = buildAction({
      objective: undefined,
      targetGroups: undefined,
      contractNumber: undefined,
      plannedEnd: undefined,
      actualStart: undefined,
      contactEmail: undefined,
      page: undefined,
      jurisdictions: [{ code: 'RS' }, { code: 'XK' }],
      sectors: [{ code: '15190' }],
      budget: [],
      transactions: [],
      results: [],
      demonstration: true,
    });
    expect(iatiValidator(context)(xmlOf(bare, []), now)).toEqual([]);
  });

  const mutations: [what: string, finding: string, from: RegExp, to: string][] = [
    ['an unknown sector', 'codelist Sector', /code="15190"/, 'code="99999"'],
    ['sectors of 99 per cent', '2.1.2', /percentage="80"/, 'percentage="79"'],
    ['shares of 101 per cent', '3.1.2', /percentage="17"/, 'percentage="18"'],
    ['a two-year budget', '7.5.3', /period-end iso-date="2026-12-31"/, 'period-end iso-date="2027-12-31"'],
    ['the reporter as activity', '1.1.3', /<iati-identifier>[^<]+/, '<iati-identifier>RS-APR-TESTS'],
    ['an unlisted register', '1.14.8', /ref="RS-APR-TESTS"/, 'ref="QQ-NGO-1"'],
    ['an unknown role', 'codelist OrganisationRole', /role="4"/, 'role="9"'],
    ['no title', '4.3.1', /<title>\s*<narrative>[^<]*<\/narrative>/, '<title><narrative/>'],
    ['elements out of order', 'xsd', /(<activity-status [^>]*>)(\s*<activity-date [^>]*>)/, '$2$1'],
    ['an element of its own making', 'xsd', /<activity-scope /, '<activity-reach '],
    [
      'a first transaction tomorrow',
      '11.2.1',
      /<transaction-date iso-date="2026-01-10"/,
      '<transaction-date iso-date="2026-11-26"',
    ],
    ['an actual value of nothing', '8.10.1', /<actual value="24"/, '<actual'],
    [
      'a period that ends before it starts',
      '8.6.1',
      /period-end iso-date="2026-06-30"/,
      'period-end iso-date="2025-06-30"',
    ],
    ['no currency', '7.8.1', / default-currency="EUR"([\s\S]*?)currency="EUR"/, '$1'],
  ];
  test.for(mutations)('finds %s when we break the file', ([_what, finding, from, to], context) => {
    const broken = xmlOf(buildAction()).replace(from, to);
    expect(broken).not.toBe(xmlOf(buildAction()));
    expect(iatiValidator(context)(broken, now).join('\n')).toContain(finding);
  });
});
