import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAction, buildGrant } from '../testing.ts';
import { type IatiInput, iatiFile } from './iati-file.ts';

const now = '2026-11-25T12:00:00.000Z';

function xmlOf(input: IatiInput): string {
  const file = iatiFile(input, now);
  if (!('xml' in file)) throw new Error(JSON.stringify(file));
  return file.xml;
}

describe('what the Action does not know', () => {
  test('is named, and no file is made', () => {
    const action = buildAction({
      identifier: undefined,
      plannedStart: undefined,
      actualStart: undefined,
      status: undefined,
      lead: { name: 'Lead of the tests' },
    });
    const file = iatiFile({ action, grants: [] }, now);
    expect('xml' in file).toBe(false);
    expect('missing' in file && file.missing.map(({ what }) => what)).toEqual([
      'opendata.missing.reporting_organisation',
      'opendata.missing.reporting_type',
      'opendata.missing.activity_identifier',
      'opendata.missing.status',
      'opendata.missing.start',
    ]);
  });
  test('is not the only thing that stops a file: a wrong sum does too', () => {
    const file = iatiFile(
      {
        action: buildAction({
          sectors: [
            { code: '15190', share: 1 },
            { code: '15150', share: 1 },
          ],
        }),
        grants: [],
      },
      now,
    );
    expect('errors' in file && file.errors.map(({ id }) => id)).toEqual(['2.1.2']);
  });
});

describe('the file', () => {
  test('gives an organisation without a listed register no identifier', () => {
    const xml = xmlOf({ action: buildAction(), grants: [buildGrant()] });
    expect(xml).toMatch(/<participating-org role="4">\s+<narrative>Partner of the South</);
    expect(xml).not.toMatch(/ref="[^"]*Harbour/);
  });
  test('keeps budgets on the Action and money out of the sub-grant but what came in', () => {
    const [, child = ''] = xmlOf({ action: buildAction(), grants: [buildGrant()] }).split('hierarchy="2"');
    expect(child).not.toContain('<budget');
    expect(child.match(/<transaction-type code="(\d+)"/g)).toEqual(['<transaction-type code="1"']);
  });
  test('says the whole region where no split is known', () => {
    const xml = xmlOf({
      action: buildAction({ jurisdictions: [{ code: 'AL' }, { code: 'RS' }] }),
      grants: [],
    });
    expect(xml).toContain('<recipient-region code="89" vocabulary="1"/>');
    expect(xml).not.toContain('recipient-country');
  });
  test('names Kosovo* with its footnote', () => {
    const xml = xmlOf({ action: buildAction(), grants: [] });
    expect(xml).toContain('<narrative>Kosovo*</narrative>');
    expect(xml).toContain('UNSCR 1244');
  });
  test('says that a demonstration is one, in every activity', () => {
    const xml = xmlOf({ action: buildAction({ demonstration: true }), grants: [buildGrant()] });
    expect(xml.match(/Demonstration: the records/g)).toHaveLength(2);
  });
  test('has a period without an actual value where the public may not see it, and nought where it is nought', () => {
    const action = buildAction();
    const [result] = action.results;
    const periods = [undefined, 0, 24].map((actual, index) => ({
      startsOn: `202${index}-01-01`,
      endsOn: `202${index}-12-31`,
      actual,
    }));
    const results = [{ ...result!, indicators: [{ ...result!.indicators[0]!, periods }] }];
    const xml = xmlOf({ action: { ...action, results }, grants: [] });
    expect(xml.match(/<period>/g)).toHaveLength(3);
    expect(xml.match(/<actual value="\d+"/g)).toEqual(['<actual value="0"', '<actual value="24"']);
  });
  test('leaves out a payment dated tomorrow: it is not a fact yet', () => {
    const grant = buildGrant({
      payments: [{ id: 'p', paidOn: '2026-11-26', amount: { minor: 1, currency: 'EUR' } }],
    });
    expect(xmlOf({ action: buildAction(), grants: [grant] })).not.toContain('2026-11-26');
  });
});

describe('the protection switch', () => {
  const secret = buildGrant({
    id: '00000000-0000-4000-8000-00000000005e',
    title: 'Secret title',
    description: 'Secret description',
    recipient: { name: 'Secret organisation', identifier: 'RS-APR-SECRET' },
    place: 'Secret place',
    amount: { minor: 98_765_43, currency: 'EUR' },
  });
  test('leaves no trace of a delayed sub-grant', () => {
    const delayed = { ...secret, protection: { ...secret.protection, delayUntil: '2027-01-01' } };
    const grants = [buildGrant()];
    expect(xmlOf({ action: buildAction(), grants: [...grants, delayed] })).toBe(
      xmlOf({ action: buildAction(), grants }),
    );
  });
  test('lets no word of a withheld one through', () => {
    const withheld = { ...secret, protection: { ...secret.protection, withholdName: true } };
    const xml = xmlOf({ action: buildAction(), grants: [withheld] });
    expect(xml).not.toMatch(/secret/i);
    expect(xml).toContain('Name withheld to protect people');
  });
});

test('whatever people typed, what is served has passed every check', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, text, (title, description, name) => {
      const grant = buildGrant({ title, description, recipient: { name } });
      const file = iatiFile({ action: buildAction({ description }), grants: [grant] }, now);
      expect(
        'xml' in file ? file.xml.startsWith('<?xml') : file.errors.length + file.missing.length > 0,
      ).toBe(true);
    }),
  );
});
