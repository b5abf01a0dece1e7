import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildAgreement } from '../testing.ts';
import { protectAgreement } from './protect-agreement.ts';

describe('protecting a sub-grant', () => {
  const protection = {
    delayUntil: '2026-12-31',
    generalisePlace: true,
    withholdName: true,
    protectionReason: 'Threats in the town.',
  };

  it(
    'is for its officers and the programme manager',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      for (const actor of [cast.foreign.elira, cast.besa, cast.fatos, cast.goran]) {
        const attempt = protectAgreement(cast.work(actor), { agreementId, protection });
        await expectRefusal(attempt, 'not_permitted');
      }
    }),
  );

  it(
    'is obeyed by what is published from the same moment on, and its reason stays inside',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      const published = async () => {
        const rows = await tables(cast)
          .selectFrom('published.subGrant')
          .selectAll()
          .where('actionId', '=', cast.actionId)
          .execute();
        return JSON.stringify(rows);
      };
      expect(await published()).toContain('Bridge Youth Centre');
      const switched = { ...protection, delayUntil: null };
      await protectAgreement(cast.work(cast.ana), { agreementId, protection: switched });
      expect(await published()).not.toContain('Bridge Youth Centre');
      const { details } = await tables(cast)
        .selectFrom('platform.auditEntry')
        .select('details')
        .where('word', '=', 'agreement.protect')
        .executeTakeFirstOrThrow();
      expect(JSON.stringify(details)).not.toContain('Threats');
      await protectAgreement(cast.work(cast.elira), {
        agreementId,
        protection: { ...protection, delayUntil: '2999-01-01' },
      });
      expect(await published()).toBe('[]');
    }),
  );
});
