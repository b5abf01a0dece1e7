import { expect, it } from 'vitest';
import { staged, tables } from '../../../tests/support/stage.ts';
import { returnReport } from '../../grants/reports/decide-report.ts';
import { addLine, removeLine } from '../../grants/reports/expenditure-lines.ts';
import { reportPermissions } from '../../grants/reports/permissions.ts';
import { findReport } from '../../grants/reports/queries.ts';
import { submitReport } from '../../grants/reports/submit-report.ts';
import { buildAgreement, buildLine, buildReport, times } from '../../grants/testing.ts';
import { may } from '../../platform/permissions.ts';
import { mayOpenReport } from './may-open-report.ts';
import { insertRates } from './queries.ts';
import { countUses, listUses } from './queries-uses.ts';

const of = { currency: 'RSD', month: '2026-05-01' };

it(
  'A line of a draft counts as a use, and the staff neither reads what was typed in it nor is led to it',
  staged(async (cast) => {
    const tx = tables(cast);
    await insertRates(tx, [{ ...of, rate: '117.25' }], 'Tests');
    const reportId = await buildReport(cast, await buildAgreement(cast));
    const line = buildLine({ originalCurrency: 'RSD', originalMinor: 117_250_00, description: 'A name' });
    await addLine(cast.work(cast.besa, times.reporting), { reportId, line });
    expect((await countUses(tx, [of])).get('2026-05_RSD')).toBe(1);
    const [use] = await listUses(tx, of, 10);
    expect(use).toMatchObject({ kind: 'line', id: reportId, report: { state: 'draft' } });
    expect(JSON.stringify(use)).not.toContain('A name');
    const report = await findReport(tx, reportId);
    for (const state of ['draft', 'submitted', 'returned', 'approved'] as const)
      for (const actor of [cast.ana, cast.fatos, cast.foreign.fatos])
        expect(mayOpenReport(actor, { ...use!.report!, state })).toBe(
          may(actor, reportPermissions.read, { ...report!, state }),
        );
  }),
);

it(
  'A line that was submitted and is gone from the report still uses its rate',
  staged(async (cast) => {
    const tx = tables(cast);
    await insertRates(tx, [{ ...of, rate: '117.25' }], 'Tests');
    const reportId = await buildReport(cast, await buildAgreement(cast));
    const work = cast.work(cast.besa, times.reporting);
    const line = buildLine({ originalCurrency: 'RSD', originalMinor: 117_250_00 });
    const lineId = await addLine(work, { reportId, line });
    await submitReport(work, { reportId });
    await returnReport(cast.work(cast.elira, times.reporting), { reportId, reason: 'Add the bus.' });
    await removeLine(work, { lineId });
    expect((await countUses(tx, [of])).get('2026-05_RSD')).toBe(1);
    expect(await listUses(tx, of, 10)).toMatchObject([{ kind: 'submitted', id: reportId }]);
  }),
);
