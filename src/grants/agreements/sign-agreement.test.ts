import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildAgreement, times } from '../testing.ts';
import { hashOfAgreed } from './agreed.ts';
import { protectAgreement } from './protect-agreement.ts';
import { findAgreement } from './queries.ts';
import { signAgreement } from './sign-agreement.ts';
import { signedWords } from './testing.ts';

const signature = { signedOn: '2026-03-12', ...signedWords };

describe('signing an agreement', () => {
  it(
    'is recorded by its partner’s officers, once, and not ahead of time',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true });
      for (const actor of [cast.foreign.elira, cast.ana, cast.fatos, cast.besa]) {
        const attempt = signAgreement(cast.work(actor, times.signed), { agreementId, ...signature });
        await expectRefusal(attempt, 'not_permitted');
      }
      const work = cast.work(cast.elira, times.signed);
      const early = signAgreement(work, { agreementId, ...signature, signedOn: '2026-03-13' });
      await expect(early).rejects.toMatchObject({ code: 'signed_in_future', field: 'signed_on' });
      await signAgreement(work, { agreementId, ...signature });
      await expectRefusal(signAgreement(work, { agreementId, ...signature }), 'agreement_not_in_state');
      expect(await findAgreement(work.tx, agreementId)).toMatchObject({ state: 'signed', ...signature });
    }),
  );

  it(
    'is refused where the words are no longer those that were shown',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true });
      const work = cast.work(cast.elira, times.signed);
      const seen = hashOfAgreed({ ...signature.agreed, title: 'Agreement as it was' });
      await expectRefusal(signAgreement(work, { agreementId, ...signature, seen }), 'changed_since_shown');
      await signAgreement(work, { agreementId, ...signature, seen: hashOfAgreed(signature.agreed) });
    }),
  );
});

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
