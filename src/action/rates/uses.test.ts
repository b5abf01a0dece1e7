import { expect, it } from 'vitest';
import { staged, tables } from '../../../tests/support/stage.ts';
import { addLine } from '../../grants/reports/expenditure-lines.ts';
import { buildAgreement, buildLine, buildReport, times } from '../../grants/testing.ts';
import { opensReport } from './opens-report.ts';
import { insertRates } from './queries.ts';
import { countUses, listUses } from './queries-uses.ts';

const of = { currency: 'RSD', month: '2026-05-01' };

it(
  'A line of a draft counts as a use, and nobody of the staff reads what was typed in it or is led to it',
  staged(async (cast) => {
    const tx = tables(cast);
    await insertRates(tx, [{ ...of, rate: '117.25' }], 'Tests');
    const reportId = await buildReport(cast, await buildAgreement(cast));
    const line = buildLine({ originalCurrency: 'RSD', originalMinor: 117_250_00, description: 'A name' });
    await addLine(cast.work(cast.besa, times.reporting), { reportId, line });
    expect((await countUses(tx, [of])).get('RSD 2026-05-01')).toBe(1);
    const [use] = await listUses(tx, of, 10);
    expect(use).toMatchObject({ kind: 'line', id: reportId, report: { state: 'draft' } });
    expect(JSON.stringify(use)).not.toContain('A name');
    const submitted = { ...use!.report!, state: 'submitted' };
    for (const actor of [cast.ana, cast.fatos, cast.foreign.fatos])
      expect(opensReport(actor, use!.report)).toBe(false);
    expect([cast.ana, cast.fatos, cast.foreign.fatos].map((actor) => opensReport(actor, submitted))).toEqual([
      true,
      true,
      false,
    ]);
  }),
);
