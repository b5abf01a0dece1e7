import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { indicatorsOf, loadAction } from '../../action/index.ts';
import { textOf } from './report-table.ts';
import { opsysTable, type ReportContent } from './report-tables.ts';

const language = languageOf('en');

async function sheetOf(folder: string): Promise<Record<string, string>> {
  const definition = await loadAction(folder);
  const { code } = indicatorsOf(definition.logframe)[0]!;
  const content: ReportContent = {
    ...{ language, definition },
    facts: {
      period: { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
      ...{ frozen: true, currency: 'EUR', headings: [], gatherings: [], subGrants: [], materials: [] },
      indicators: [{ code, target: 4, inPeriod: 1, value: 3 }],
    },
  };
  const { columns, rows } = opsysTable(content);
  expect(rows.length).toBe(1);
  return Object.fromEntries(columns.map(({ head }, at) => [head, textOf(language, rows[0]![at]!)]));
}

describe('the sheet of what is typed into OPSYS', () => {
  it('has the code, the unit, the matching indicator and the disaggregation that the Action says', async () => {
    expect(await sheetOf('tests/fixtures/actions/tiny')).toMatchObject({
      'OPSYS code': 'T-2.1',
      Code: 'clubs',
      Unit: 'Clubs',
      'Matching core indicator': 'T-27 Number of clubs supported',
      'Disaggregation in OPSYS': 'Country, Sex',
      'Current value': '3',
    });
  });

  it('leaves empty what is not known, and names our own unit', async () => {
    const sheet = await sheetOf('actions/shbb');
    expect(sheet).toMatchObject({ 'OPSYS code': '', 'Matching core indicator': '' });
    expect(sheet.Unit).not.toBe('');
  });
});
