import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { buildLawVersion, buildSeries, buildStandard } from '../../matrix/testing.ts';
import { newId } from '../../platform/ids.ts';
import { listStandardsAndLaw } from './queries-standards-and-law.ts';
import { standardsAndLawTables } from './standards-and-law-tables.ts';

it('the report says what law and which figures of others the period touched, and adds no two figures of others', () =>
  rolledBack(async (tx) => {
    const { actionId, elira } = await castOf(tx);
    await buildStandard(tx, { actionId });
    const { lawId } = await buildLawVersion(tx, { actionId, jurisdiction: 'AL' });
    await sql`update matrix.law set checked_on = '2026-04-10' where id = ${lawId}::uuid`.execute(tx);
    await sql`update matrix.provision set verified_on = '2026-02-10', verified_by = ${elira.personId}::uuid where action_id = ${actionId}::uuid`.execute(
      tx,
    );
    const seriesId = await buildSeries(tx, { actionId });
    for (const [position, value] of [700_400_300, 9].entries())
      await tx
        .insertInto('matrix.seriesValue')
        .values({
          ...{ id: newId(), seriesId, position, jurisdiction: 'AL', value, verified: true },
          ...{
            periodFrom: '2026-01-01',
            periodTo: '2026-12-31',
            asOf: `2026-0${position + 4}-01`,
            document: 'D',
          },
        })
        .execute();
    const spring = await listStandardsAndLaw(tx, { actionId, from: '2026-03-01', to: '2026-05-31' });
    expect(spring).toMatchObject({
      laws: [{ jurisdiction: 'AL', acts: 1, compared: 1 }],
      provisions: [{ instrument: 'Treaty of Bridges', provisions: 1, verified: 1, inPeriod: 0 }],
      series: [{ publisher: 'Office of Bridges', values: 2, asOf: '2026-05-01' }],
    });
    const tables = standardsAndLawTables(languageOf('en'), spring);
    for (const { rows, hrefs, columns } of tables)
      expect([hrefs.length, rows[0]!.length]).toEqual([rows.length, columns.length]);
    expect(JSON.stringify(tables)).not.toMatch(/700.?400.?309/);
    expect(tables.filter(({ key }) => !languageOf('en').has(`results.annex.sheet.${key}`))).toEqual([]);
    const winter = await listStandardsAndLaw(tx, { actionId, from: '2025-01-01', to: '2026-01-01' });
    expect(winter).toMatchObject({ laws: [], provisions: [{ verified: 0 }], series: [{ values: 2 }] });
  }));
