import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import type { Tx } from '../../platform/work.ts';
import { enterByHand } from '../attendance-list/enter-by-hand.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { keyOf } from '../attendance-list/rules.ts';
import { setRule } from '../attendance-list/set-rule.ts';
import { buildTraining } from '../participants/testing.ts';
import { findGathering } from '../queries.ts';
import { certificateRows } from './certificate-rows.ts';
import { gatherDue, seenOfDue } from './gather-due.ts';
import { issueCertificates } from './issue-certificates.ts';
import { certificateJobs } from './jobs.ts';
import { identityHash } from './open-badge.ts';
import { findByNumber, findCertificate, findPublished, listCertificates, listRevoked } from './queries.ts';
import { revokeCertificate } from './revoke-certificate.ts';

const over = '2026-11-27T15:00:00.000Z';

/** Three people of whom the first was there three half-days of four, the second two, the third all four; three are asked for. */
async function attended(tx: Tx, cast: Cast) {
  const { gatheringId, participantIds } = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    participants: [
      { name: 'Mirë', mail: 'Mire@Example.org', locale: 'sq' },
      { name: 'Dragan', sex: 'm' },
      { name: 'Zora' },
    ],
  });
  await tx
    .updateTable('training.participant')
    .set({ mail: null })
    .where('id', '=', participantIds[2]!)
    .execute();
  await setRule(cast.work(cast.elira), {
    gatheringId,
    form: { version: 0, basis: 'consent', leastShare: 75 },
  });
  const halfDays = (await listHalfDays(tx, gatheringId)).map(keyOf);
  const enter = (halfDay: string, who: readonly number[]) =>
    enterByHand(cast.work(cast.elira, over), {
      gatheringId,
      form: { halfDay, participantIds: who.map((at) => participantIds[at]!), reason: 'Paper.' },
    });
  await enter(halfDays[0]!, [0, 1, 2]);
  await enter(halfDays[1]!, [0, 1, 2]);
  await enter(halfDays[2]!, [0, 2]);
  await enter(halfDays[3]!, [2]);
  return { gatheringId, participantIds };
}

describe('giving certificates', () => {
  it('is for those who hold the gathering, when it is over and where there are any', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId } = await attended(tx, cast);
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran, cast.hana, cast.foreign.elira])
        await expect(issueCertificates(cast.work(actor, over), { gatheringId })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const early = cast.work(cast.elira, '2026-11-27T14:59:59.000Z');
      await expect(issueCertificates(early, { gatheringId })).rejects.toMatchObject({
        code: 'gathering_not_over',
      });
      const other = await buildTraining(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      });
      const work = cast.work(cast.elira, over);
      await expect(issueCertificates(work, other)).rejects.toMatchObject({ code: 'nobody_earned_one' });
      await tx
        .updateTable('training.attendanceRule')
        .set({ leastShare: null })
        .where('gatheringId', '=', gatheringId)
        .execute();
      await expect(issueCertificates(work, { gatheringId })).rejects.toMatchObject({
        code: 'no_certificate_given',
      });
    }));

  it('is done once for each who was there often enough, and for nobody else', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await attended(tx, cast);
      const work = cast.work(cast.elira, over);
      const issued = await issueCertificates(work, { gatheringId });
      await expect(issueCertificates(work, { gatheringId })).rejects.toMatchObject({
        code: 'nobody_earned_one',
      });
      const given = await listCertificates(tx, cast.actionId, gatheringId);
      expect(given.map(({ holderName, attended: times, planned }) => [holderName, times, planned])).toEqual([
        ['Mirë', 3, 4],
        ['Zora', 4, 4],
      ]);
      const [mire, zora] = given;
      expect([mire!.minutesAttended, mire!.minutesPlanned, zora!.minutesAttended]).toEqual([540, 720, 720]);
      expect(mire).toMatchObject({ locale: 'sq', leadName: 'Group 484', participantId: participantIds[0] });
      expect(mire!.identityHash).toBe(identityHash('mire@example.org', mire!.salt));
      expect(mire!.salt).not.toBe(zora!.salt);
      expect(zora!.identityHash).toBe('');
      const told = cast.jobs.filter(({ word }) => word === 'certificate.issue');
      expect(told.map(({ data }) => data.certificateId)).toEqual(issued);
    }));

  it('is told by a mail that opens nothing', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId } = await attended(tx, cast);
      const work = cast.work(cast.elira, over);
      const [job] = certificateJobs({ baseUrl: 'https://mostura.example' });
      for (const certificateId of await issueCertificates(work, { gatheringId }))
        await job!.run(work, { certificateId });
      const mails = await tx.selectFrom('platform.mail').select(['toAddress', 'locale', 'args']).execute();
      const [mire] = await listCertificates(tx, cast.actionId, gatheringId);
      expect(mails).toEqual([
        {
          toAddress: 'Mire@Example.org',
          locale: 'sq',
          args: {
            title: 'Training of the tests',
            number: mire!.number,
            link: `https://mostura.example/certificates/${mire!.id}`,
          },
        },
      ]);
    }));
});

describe('a certificate', () => {
  it('is revoked once, by those who hold the gathering, and stands in the public list from then on', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId } = await attended(tx, cast);
      const work = cast.work(cast.elira, over);
      const [certificateId] = await issueCertificates(work, { gatheringId });
      const input = { certificateId: certificateId!, reason: 'It was her sister.' };
      for (const actor of [cast.besa, cast.dragan, cast.goran, cast.foreign.elira])
        await expect(revokeCertificate(cast.work(actor, over), input)).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const before = (await findCertificate(tx, cast.actionId, certificateId!))!;
      expect(await listRevoked(tx)).not.toContain(before.statusIndex);
      await revokeCertificate(work, input);
      await expect(revokeCertificate(work, input)).rejects.toMatchObject({ code: 'certificate_revoked' });
      expect(await listRevoked(tx)).toContain(before.statusIndex);
      const held = await listCertificates(tx, cast.actionId, gatheringId);
      const table = certificateRows(languageOf('en'), held).slice(2);
      expect(table.map((row) => row.slice(-2)).toSorted()).toEqual([
        ['Revoked', '2026-11-27'],
        ['Valid', null],
      ]);
      expect(held.filter(({ holderName }) => JSON.stringify(table).includes(holderName))).toEqual([]);
      expect(await findPublished(tx, cast.actionId, certificateId!)).toMatchObject({ revoked: true });
      // Another can be given: it has a place of its own.
      // Nobody is given another one by the press that is for those who have none.
      await expect(issueCertificates(work, { gatheringId })).rejects.toMatchObject({
        code: 'nobody_earned_one',
      });
      const [again, ...more] = await issueCertificates(work, { gatheringId, to: 'revoked' });
      expect(more).toEqual([]);
      expect(await findPublished(tx, cast.actionId, again!)).toMatchObject({ revoked: false });
    }));

  it('says to anyone what it is about, and to nobody whose it is', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId } = await attended(tx, cast);
      const [id] = await issueCertificates(cast.work(cast.elira, over), { gatheringId });
      const { number } = (await findCertificate(tx, cast.actionId, id!))!;
      const published = await findByNumber(tx, cast.actionId, number);
      expect(Object.keys(published!).toSorted()).toEqual(
        [
          'endsOn',
          'hostName',
          'id',
          'issuedAt',
          'leadName',
          'number',
          'revoked',
          'startsOn',
          'title',
        ].toSorted(),
      );
      expect(await findByNumber(tx, cast.foreign.organisations.partner, number)).toBeUndefined();
    }));

  it('keeps no hash of an address when the name has gone', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await attended(tx, cast);
      await issueCertificates(cast.work(cast.elira, over), { gatheringId });
      const given = await listCertificates(tx, cast.actionId, gatheringId);
      const { id } = given.find(({ participantId }) => participantId === participantIds[0])!;
      await tx
        .updateTable('training.participant')
        .set({ name: '', mail: null, emptiedAt: over })
        .where('id', '=', participantIds[0]!)
        .execute();
      expect(await findCertificate(tx, cast.actionId, id)).toMatchObject({ salt: '', identityHash: '' });
      expect(await findPublished(tx, cast.actionId, id)).toMatchObject({ revoked: false });
    }));
});

it('Certificates are given to those whom the page showed: whom somebody entered meanwhile is read first', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { gatheringId, participantIds } = await attended(tx, cast);
    const work = cast.work(cast.elira, over);
    const shown = async (to: 'without' | 'revoked') => {
      const gathering = (await findGathering(tx, cast.actionId, gatheringId))!;
      return seenOfDue(gathering, await gatherDue(tx, cast.actionId, gathering), to);
    };
    const seen = await shown('without');
    const halfDays = (await listHalfDays(tx, gatheringId)).map(keyOf);
    await enterByHand(work, {
      gatheringId,
      form: { halfDay: halfDays[2]!, participantIds: [participantIds[1]!], reason: 'Paper.' },
    });
    await expectRefusal(issueCertificates(work, { gatheringId, seen }), 'changed_since_shown');
    const [first, second] = await issueCertificates(work, { gatheringId, seen: await shown('without') });

    await revokeCertificate(work, { certificateId: first!, reason: 'Another person.' });
    const one = await shown('revoked');
    await revokeCertificate(work, { certificateId: second!, reason: 'Another person.' });
    const again = { gatheringId, to: 'revoked' } as const;
    await expectRefusal(issueCertificates(work, { ...again, seen: one }), 'changed_since_shown');
    expect(await issueCertificates(work, { ...again, seen: await shown('revoked') })).toHaveLength(2);
  }));
