import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildAgreement, terms, times } from '../testing.ts';
import { editAgreement } from './edit-agreement.ts';
import { findAgreement, listIndicators, listPeriods } from './queries.ts';

describe('changing the terms of an agreement', () => {
  it(
    'is for its partner’s officers, and over once it is signed',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true });
      for (const actor of [cast.foreign.elira, cast.ana, cast.besa])
        await expectRefusal(
          editAgreement(cast.work(actor), { agreementId, version: 1, terms }),
          'not_permitted',
        );
      const signed = await buildAgreement(cast);
      const attempt = editAgreement(cast.work(cast.elira), { ...signed, version: 2, terms });
      await expectRefusal(attempt, 'agreement_not_in_state');
    }),
  );

  it(
    'loses nothing of what somebody else saved, and keeps to the durations',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true });
      const work = cast.work(cast.elira, times.signed);
      const edit = (version: number, changes: object) =>
        editAgreement(work, { agreementId, version, terms: { ...terms, ...changes } });
      await expectRefusal(edit(1, { months: 13 }), 'duration_outside_rules');
      await edit(1, { specialConditions: 'First.' });
      await expectRefusal(edit(1, { specialConditions: 'Second.' }), 'changed_meanwhile');
      expect((await findAgreement(work.tx, agreementId))?.specialConditions).toBe('First.');
    }),
  );

  it(
    'moves its periods along',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true });
      const work = cast.work(cast.elira, times.signed);
      const shorter = {
        ...terms,
        startsOn: '2026-05-15',
        months: 6,
        targets: { ...terms.targets, services: 7 },
      };
      await editAgreement(work, { agreementId, version: 1, terms: shorter });
      expect(await listPeriods(tables(cast), agreementId)).toMatchObject([
        { number: 1, startsOn: '2026-05-15', endsOn: '2026-11-14', final: true },
      ]);
      expect(await listIndicators(tables(cast), agreementId)).toContainEqual({ key: 'services', target: 7 });
    }),
  );
});
