import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { listOfCall } from '../assessment/queries.ts';
import { findCall } from '../calls/queries.ts';
import { drawAssessorsOfCall } from '../draws/draw-assessors.ts';
import { planDraw } from '../draws/plan-draw.ts';
import { buildEligible, buildPublishedCall, times } from '../testing.ts';
import { keepProfile } from './keep-profile.ts';
import { findAssessor } from './queries.ts';
import { isAvailable, readsLanguage } from './rules.ts';

const profile = {
  languages: ['sq', 'sr'] as ('sq' | 'sr')[],
  fields: ['youth'] as 'youth'[],
  availableFrom: '2026-01-01',
  availableUntil: '2027-12-31',
  feeNote: 'EUR 50 an application',
};

it(
  'A profile is kept by its assessor, but for the note on the fee, and by grant officers; nobody else changes it',
  staged(async (cast) => {
    const assessorId = cast.cene.personId;
    const keep = (actor: (typeof cast)['cene'], given = profile) =>
      keepProfile(cast.work(actor), { assessorId, profile: given });
    for (const actor of [cast.jana, cast.ana, cast.besa, cast.fatos, cast.goran])
      await expectRefusal(keep(actor), 'not_permitted');
    await expectRefusal(
      keepProfile(cast.work(cast.elira), { assessorId: cast.besa.personId, profile }),
      'not_found',
    );
    await expectRefusal(keep(cast.cene, { ...profile, availableUntil: '2025-12-31' }), 'availability_order');
    await keep(cast.cene);
    const find = () => findAssessor(tables(cast), cast.actionId, assessorId);
    expect(await find()).toMatchObject({ ...profile, feeNote: '' });
    await keep(cast.elira);
    expect(await find()).toMatchObject(profile);
    await keep(cast.cene, { ...profile, feeNote: 'twice as much' });
    expect(await find()).toMatchObject(profile);
    await expectRefusal(
      keepProfile(cast.work(cast.cene), { assessorId, profile, seen: 'of another version' }),
      'changed_meanwhile',
    );
  }),
);

it(
  'Who said their languages is drawn for applications in them alone, and nobody who is not available',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    await buildEligible(cast, call);
    const tx = tables(cast);
    const { language } = await tx
      .selectFrom('grants.application')
      .select('language')
      .where('callId', '=', call.callId)
      .executeTakeFirstOrThrow();
    const other = readsLanguage({ languages: ['mk'] }, language) ? 'sq' : 'mk';
    const keep = (name: 'cene' | 'jana', given: Partial<typeof profile>) =>
      keepProfile(cast.work(cast[name]), {
        assessorId: cast[name].personId,
        profile: { ...profile, ...given },
      });
    await keep('cene', { languages: [other] as never });
    await keep('jana', { languages: [], availableFrom: '2030-01-01', availableUntil: '2031-01-01' });
    const work = cast.work(cast.elira, times.after);
    const { from } = await planDraw(work, (await findCall(tx, call.callId))!, []);
    expect(from.applications[0]!.barred).toContain(cast.cene.personId);
    expect(from.assessors.map(({ id }) => id)).not.toContain(cast.jana.personId);
    const others = from.assessors
      .map(({ id }) => id)
      .filter((id) => id !== cast.krsto.personId && id !== cast.cene.personId);
    await drawAssessorsOfCall(work, { callId: call.callId, leftOut: others });
    expect((await listOfCall(tx, call.callId)).map(({ assessorId }) => assessorId)).toEqual([
      cast.krsto.personId,
    ]);
  }),
);

it(
  'A profile goes when its person is no assessor of the Action any longer',
  staged(async (cast) => {
    const assessorId = cast.cene.personId;
    await keepProfile(cast.work(cast.elira), { assessorId, profile });
    const tx = tables(cast);
    const held = () =>
      tx.selectFrom('grants.assessorProfile').select('feeNote').where('personId', '=', assessorId).execute();
    expect(await held()).toHaveLength(1);
    await tx
      .updateTable('people.membership')
      .set({ until: times.after })
      .where('personId', '=', assessorId)
      .where('role', '=', 'assessor')
      .execute();
    expect(await held()).toEqual([]);
  }),
);

it('Both alphabets of Serbian are one language, and a day within both ends is available', () => {
  expect(readsLanguage({ languages: ['sr'] }, 'sr-Cyrl')).toBe(true);
  expect(readsLanguage({ languages: ['sr'] }, 'bs')).toBe(false);
  expect(readsLanguage({ languages: [] }, 'bs')).toBe(undefined);
  const until = { availableFrom: null, availableUntil: '2026-05-01' };
  expect(isAvailable(until, '2026-05-01')).toBe(true);
  expect(isAvailable(until, '2026-05-02')).toBe(false);
  expect(isAvailable({ availableFrom: '2026-05-03', availableUntil: null }, '2026-05-02')).toBe(false);
});
