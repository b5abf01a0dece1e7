import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { makeDatabase } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { buildCertificate } from '../../training/certificates/testing.ts';
import { buildTest } from '../../training/knowledge-tests/testing.ts';
import { buildTraining } from '../../training/participants/testing.ts';
import { openTestAccounts } from '../accounts/testing.ts';
import { buildEmergency } from '../emergency/testing.ts';
import { exportOwnData } from './export-own-data.ts';

let opened: ReturnType<typeof openTestAccounts>;
beforeAll(async () => {
  opened = openTestAccounts(await makeDatabase());
});
afterAll(() => opened.close());

/** Somebody with an account, who takes part by the address of it. */
async function withParticipant(
  body: (tx: Tx, cast: Cast, training: Awaited<ReturnType<typeof buildTraining>>) => Promise<void>,
  shared = false,
) {
  const tx = await opened.db.startTransaction().execute();
  try {
    const cast = await castOf(tx);
    const email = `besa.${cast.actionId}@example.org`;
    await tx.updateTable('people.person').set({ email }).where('id', '=', cast.besa.personId).execute();
    const training = await buildTraining(tx, {
      actionId: cast.actionId,
      hostId: cast.elira.organisationId,
      recordedBy: cast.elira.personId,
      participants: [
        { name: 'Besa Hoxha', mail: email.toUpperCase() },
        { name: 'Somebody Else', mail: 'else@example.org' },
      ],
    });
    if (shared)
      await tx
        .updateTable('training.participant')
        .set({ keyBasis: 'shared_mail' })
        .where('gatheringId', '=', training.gatheringId)
        .execute();
    await sql`select set_config('app.person', ${cast.besa.personId}, true)`.execute(tx);
    await body(tx, cast, training);
  } finally {
    await tx.rollback().execute();
  }
}

it('tells of gatherings, with what is kept of them, and of what was done for the account', () =>
  withParticipant(async (tx, cast, { gatheringId, participantIds }) => {
    const [own, another] = participantIds as [string, string];
    const at = '2026-11-25T12:00:00.000Z';
    await tx
      .insertInto('training.need')
      .values([
        { participantId: own, needs: 'A ramp', updatedAt: at },
        { participantId: another, needs: 'Not hers', updatedAt: at },
      ])
      .execute();
    await buildCertificate(tx, {
      actionId: cast.actionId,
      gatheringId,
      hostId: cast.elira.organisationId,
      participantId: own,
      issuedBy: cast.elira.personId,
    });
    const { actionId, besa } = cast;
    await tx
      .insertInto('people.recovery')
      .values({
        id: newId(),
        actionId,
        personId: besa.personId,
        organisationId: besa.organisationId,
        createdAt: at,
        opensAt: '2026-11-25T13:00:00.000Z',
        stopSha256: '0'.repeat(64),
      })
      .execute();
    const data = await exportOwnData(cast.work(cast.besa), opened.accounts);
    expect(data.gatherings).toMatchObject([
      {
        name: 'Besa Hoxha',
        needs: 'A ramp',
        certificates: [{ title: 'Training of the tests' }],
      },
    ]);
    expect(data.recoveries).toHaveLength(1);
    expect(JSON.stringify(data)).not.toMatch(/Somebody Else|Not hers/);
  }));

it('tells what was right in a test once nothing of it can be answered any more, as the page of the test does', () =>
  withParticipant(async (tx, cast, { gatheringId, participantIds }) => {
    const [participantId] = participantIds as [string, string];
    const at = '2026-11-25T12:00:00.000Z';
    await buildTest(tx, { gatheringId, openedBy: cast.elira.personId });
    const answer = (round: 'before' | 'after') =>
      tx
        .insertInto('training.testPaper')
        .values({ participantId, round, rightAnswers: '["q1"]', handedInAt: at, updatedAt: at })
        .execute();
    const told = async () => {
      const { gatherings } = await exportOwnData(cast.work(cast.besa), opened.accounts);
      const papers = gatherings[0]!.tests as {
        rightAnswers: unknown;
        answers: unknown;
        handedInAt: unknown;
      }[];
      expect(papers.every((paper) => paper.answers && paper.handedInAt)).toBe(true);
      return papers.map((paper) => paper.rightAnswers);
    };
    await answer('before');
    expect(await told()).toEqual([null]);
    await tx.updateTable('training.test').set({ closedAt: at, figures: '{}' }).execute();
    expect(await told()).toEqual([['q1']]);
    await tx.updateTable('training.test').set({ closedAt: null, figures: null }).execute();
    expect(await told()).toEqual([null]);
    await answer('after');
    expect(await told()).toEqual([['q1'], ['q1']]);
  }));

it('tells of nobody who shares an address of an office', () =>
  withParticipant(async (_, cast) => {
    expect((await exportOwnData(cast.work(cast.besa), opened.accounts)).gatherings).toEqual([]);
  }, true));

it('tells what one was appointed to, and nothing of what others were', () =>
  withParticipant(async (tx, cast) => {
    const { actionId } = cast;
    await buildEmergency(tx, { actionId, actor: cast.besa, since: '2026-11-25T11:00:00.000Z' });
    const { appointments } = await exportOwnData(cast.work(cast.besa), opened.accounts);
    expect(appointments).toEqual([{ kind: 'emergency', about: '' }]);
    expect((await exportOwnData(cast.work(cast.bora), opened.accounts)).appointments).toEqual([]);
  }));
