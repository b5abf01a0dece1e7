import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildAgreement, times } from '../testing.ts';
import { findReport } from './queries.ts';
import { startReport } from './start-report.ts';

describe('starting a report', () => {
  it(
    'is for the sub-grantee’s own people, of a signed agreement',
    staged(async (cast) => {
      const { periods } = await buildAgreement(cast);
      for (const actor of [cast.foreign.besa, cast.elira, cast.ana, cast.fatos])
        await expectRefusal(startReport(cast.work(actor), { periodId: periods[0]! }), 'not_permitted');
      const draft = await buildAgreement(cast, { draft: true });
      const attempt = startReport(cast.work(cast.besa), { periodId: draft.periods[0]! });
      await expectRefusal(attempt, 'agreement_not_signed');
    }),
  );

  it(
    'finds the one that a colleague has started',
    staged(async (cast) => {
      const { periods } = await buildAgreement(cast);
      const first = await startReport(cast.work(cast.bora, times.reporting), { periodId: periods[0]! });
      const second = await startReport(cast.work(cast.besa, times.reporting), { periodId: periods[0]! });
      expect(second).toBe(first);
      expect(await findReport(tables(cast), first)).toMatchObject({
        state: 'draft',
        number: 1,
        submission: 0,
      });
    }),
  );
});
