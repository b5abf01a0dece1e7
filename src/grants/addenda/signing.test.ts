import { type RawBuilder, sql } from 'kysely';
import { expect, it } from 'vitest';
import { untilItWaits } from '../../../tests/support/at-once.ts';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { terminateAgreement } from '../agreements/terminate-agreement.ts';
import { buildMentoring } from '../mentoring/testing.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildAgreement, grantsCast } from '../testing.ts';
import { askForChange } from './ask-for-change.ts';
import { draftAddendum } from './draft-addendum.ts';
import { editAddendum } from './edit-addendum.ts';
import { endAddendum } from './end-addendum.ts';
import { notifyShift } from './notify-shift.ts';
import { offerAddendum } from './offer-addendum.ts';
import { findAddendum } from './queries.ts';
import { signAddendum } from './sign-addendum.ts';
import { addendumTime, agreedWords, buildAddendum, moved, wish } from './testing.ts';

const by = (cast: Cast, name: 'besa' | 'elira' | 'ana', now: string = addendumTime) =>
  cast.work(cast[name], now);
const tasksOf = async (cast: Cast, actor: Cast['elira']) =>
  (await listWaitingTasks(tables(cast), actor, cast.actionId, addendumTime))
    .filter(({ kind }) => kind.startsWith('addendum_'))
    .map(({ kind, part }) => `${kind} ${part}`);

it(
  'Retention empties the words of an addendum once the agreement is over, and its values and hashes stay as they were signed',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const addendumId = await buildAddendum(cast, granted);
    const tx = tables(cast);
    const empty = () => sql`select privacy.empty_addenda(${[granted.agreementId]}::uuid[])`.execute(tx);
    await expectFinal(tx, empty, 'what was added is final');
    await terminateAgreement(by(cast, 'elira'), { ...granted, reason: 'Dissolved.' });
    for (const changed of [
      sql`new_ends_on = '2028-01-01'`,
      sql`reason = 'Another one.'`,
      sql`end_reason = 'Another one.'`,
    ])
      await expectFinal(tx, () => changeOf(tx, addendumId, changed), 'what was added is final');
    await empty();
    expect(await findAddendum(tx, addendumId)).toMatchObject({
      ...{ state: 'signed', reason: '', agreed: null, newHeadings: moved, agreedSha256: expect.any(String) },
    });
  }),
);

it(
  'Retention empties what the sub-grantee asked for, too',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const addendumId = await buildAddendum(cast, granted, { until: 'requested' });
    expect((await findAddendum(tables(cast), addendumId))?.asked).toMatchObject({
      endsOn: expect.any(String),
    });
    await endAddendum(by(cast, 'elira'), { addendumId, ending: 'refuse', reason: 'Not now.' });
    await terminateAgreement(by(cast, 'elira'), { ...granted, reason: 'Dissolved.' });
    await sql`select privacy.empty_addenda(${[granted.agreementId]}::uuid[])`.execute(tables(cast));
    expect(await findAddendum(tables(cast), addendumId)).toMatchObject({
      reason: '',
      endReason: '',
      asked: null,
    });
  }),
);

it(
  'What the sub-grantee signed is only signed by the partner, too, or ended',
  staged(async (cast) => {
    const addendumId = await buildAddendum(cast, await buildAgreement(cast), { until: 'accepted' });
    const tx = tables(cast);
    for (const changed of [
      sql`new_ends_on = '2028-01-01'`,
      sql`reason = ''`,
      sql`agreed = null`,
      sql`accepted_by = null`,
      sql`state = 'draft'`,
    ])
      await expectFinal(tx, () => changeOf(tx, addendumId, changed), 'what was signed is final');
    const ended = { addendumId, ending: 'decline', reason: 'We cannot.' } as const;
    await endAddendum(by(cast, 'besa'), ended);
    expect(await findAddendum(tx, addendumId)).toMatchObject({ state: 'declined', endReason: 'We cannot.' });
  }),
);

it(
  'Who accompanies a sub-grant does not write its addenda, and who drafted another amount does not sign it',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const more = { endsOn: null, amountMinor: 5_400_00, headings: { human_resources: 6_400_00 } };
    const addendumId = await buildAddendum(cast, granted, { ...more, until: 'accepted' });
    const sign = (name: 'elira' | 'ana') =>
      signAddendum(by(cast, name), { addendumId, documentSha256: agreedWords.documentSha256 });
    await expectRefusal(sign('elira'), 'addendum_signed_by_drafter');
    expect(await tasksOf(cast, cast.elira)).toEqual([]);
    expect(await tasksOf(cast, cast.ana)).toEqual(['addendum_sign act']);
    await sign('ana');
    const second = await buildAddendum(cast, granted, { headings: null, until: 'draft' });
    await buildMentoring(cast, granted, { mentor: cast.krsto });
    const mentor = cast.work({ ...cast.krsto, roles: cast.elira.roles }, addendumTime);
    await expectRefusal(offerAddendum(mentor, { addendumId: second }), 'mentor_decides_not');
    await endAddendum(by(cast, 'elira'), { addendumId: second, ending: 'withdraw', reason: 'No.' });
    const again = draftAddendum(mentor, { ...granted, wish: { ...wish, headings: null } });
    await expectRefusal(again, 'mentor_decides_not');
  }),
);

it(
  'An addendum is numbered when it is sent for signature, and no other has its number',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const first = await buildAddendum(cast, granted, { until: 'declined' });
    const second = await buildAddendum(cast, granted);
    const numbers = await Promise.all([first, second].map((id) => findAddendum(tables(cast), id)));
    expect(numbers.map((one) => one!.number)).toEqual([1, 2]);
    const third = await buildAddendum(cast, granted, {
      until: 'requested',
      headings: null,
      endsOn: '2027-06-30',
    });
    const { version } = (await findAddendum(tables(cast), third))!;
    const drafted = { ...wish, headings: null, endsOn: '2027-06-30' };
    await editAddendum(by(cast, 'elira'), { addendumId: third, version, wish: drafted });
    await endAddendum(by(cast, 'besa'), { addendumId: third, ending: 'take_back', reason: 'Not now.' });
    expect(await findAddendum(tables(cast), third)).toMatchObject({ state: 'withdrawn', number: null });
    const own = await buildAddendum(cast, granted, { until: 'draft', headings: null, endsOn: '2027-06-30' });
    const taken = { addendumId: own, ending: 'take_back', reason: 'Not now.' } as const;
    await expectRefusal(endAddendum(by(cast, 'besa'), taken), 'addendum_not_in_state');
  }),
);

it(
  'A change is in force when it is signed or noticed, and nothing changes after the project',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const tx = tables(cast);
    const asked = { ...wish, endsOn: null, appliesFrom: '2026-04-02' };
    await buildAddendum(cast, granted, { endsOn: '2027-05-31', headings: null, appliesFrom: '2027-01-01' });
    await buildAddendum(cast, granted, asked);
    const shift = { ...asked, headings: { human_resources: 4_300_00, travel: 1_700_00 } };
    const noticed = await notifyShift(by(cast, 'besa'), { ...granted, shift });
    expect(await findAddendum(tx, noticed)).toMatchObject({
      ...{ appliesFrom: '2026-04-14', inForceFrom: '2026-04-14' },
    });
    const after = '2027-06-01T09:00:00.000Z';
    const typed = { ...granted, wish: { ...wish, endsOn: '2027-12-31', appliesFrom: '2027-05-01' } };
    for (const late of [
      notifyShift(by(cast, 'besa', after), { ...granted, shift }),
      askForChange(by(cast, 'besa', after), typed),
      draftAddendum(by(cast, 'elira', after), typed),
    ])
      await expectRefusal(late, 'addendum_too_late');
  }),
);

it('An instalment that is requested while an addendum is signed stays as it was requested', async () => {
  const db = await testDatabase();
  const { cast, addendumId, last } = await db.transaction().execute(async (tx) => {
    const made = await grantsCast(tx);
    const granted = await buildAgreement(made);
    const less = { endsOn: null, amountMinor: 4_900_00, headings: { human_resources: 5_900_00 } };
    const id = await buildAddendum(made, granted, { ...less, until: 'accepted' });
    return { cast: made, addendumId: id, last: granted.instalments[1]! };
  });
  const [paying, other] = [await db.startTransaction().execute(), await db.startTransaction().execute()];
  await paying.updateTable('grants.instalment').set({ state: 'requested' }).where('id', '=', last).execute();
  const work = { ...cast.work(cast.ana, addendumTime), tx: other };
  const { documentSha256 } = agreedWords;
  const { running } = await untilItWaits(other, () => signAddendum(work, { addendumId, documentSha256 }));
  await paying.commit().execute();
  await expectRefusal(running, 'addendum_instalment_requested');
  await other.rollback().execute();
  const { state } = await db
    .selectFrom('grants.instalment')
    .select('state')
    .where('id', '=', last)
    .executeTakeFirstOrThrow();
  expect(state).toBe('requested');
});

/** Changes an addendum past its verbs. */
const changeOf = (tx: ReturnType<typeof tables>, id: string, values: RawBuilder<unknown>) =>
  sql`update grants.addendum set ${values} where id = ${id}::uuid`.execute(tx);

/** The database refuses it, and the transaction goes on. */
async function expectFinal(tx: ReturnType<typeof tables>, act: () => Promise<unknown>, message: string) {
  await sql`savepoint final`.execute(tx);
  await expect(act()).rejects.toThrow(message);
  await sql`rollback to savepoint final`.execute(tx);
}
