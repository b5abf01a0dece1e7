// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { eraseHolder } from '../../people/index.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { buildTraining } from '../../training/participants/testing.ts';
import { buildAppointment, buildCase, sealOfTests } from '../../voice/testing.ts';
import { answerRequest } from '../requests/answer-request.ts';
import { makeRequest } from '../requests/make-request.ts';
import { registerRequest } from '../requests/register-request.ts';
import type { outcomes, RequestKind } from '../requests/rules.ts';
import { copyHeld } from './copy-held.ts';
import { correctName } from './correct-name.ts';
import { countCorrected } from './count-corrected.ts';
import { eraseSubject } from './erase-subject.ts';
import { findSubject } from './find-subject.ts';
import { seenOfFound } from './held.ts';
import { findCase, findFinding, listActs, listHeld } from './queries.ts';
import { liftRestriction, restrictProcessing } from './restrict-processing.ts';

const at = { baseUrl: 'https://mostura.example' };
const needs = {
  eraseHolder: (work: Parameters<typeof eraseHolder>[0], id: string) => eraseHolder(work, id, 'Erased'),
};
const letter = (kind: RequestKind) =>
  ({
    kind,
    channel: 'letter',
    received_on: '2026-11-20',
    name: 'Zorica Kanarinka',
    reach: 'Harbour 1, Durrës',
    about: 'About me.',
  }) as const;

/** Works as the application does, for one of the cast. */
async function as(tx: Tx, actor: Actor) {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor.personId}, true),
    set_config('app.organisation', ${actor.organisationId}, true), set_config('app.staff', 'on', true)`.execute(
    tx,
  );
}
async function withTraining(body: (tx: Tx, cast: Cast) => Promise<void>) {
  await rolledBack(async (tx) => {
    const cast = await castOf(tx);
    await buildTraining(tx, {
      actionId: cast.actionId,
      hostId: cast.organisations.partner,
      recordedBy: cast.elira.personId,
      participants: [
        { name: 'Zorica Kanarinka', mail: 'zorica@example.org' },
        { name: 'Zorica Kanarinka', mail: 'another.zorica@example.org' },
        { name: 'Zorica Kanarinka', mail: null },
      ],
    });
    await as(tx, cast.hana);
    await body(tx, cast);
  });
}
const answer = (outcome: (typeof outcomes)[number], version = 1) => ({
  version,
  outcome,
  answer: 'As said.',
});

describe('an answer', () => {
  it('that something was granted is refused while nothing was done, for every kind of request', () =>
    withTraining(async (_tx, cast) => {
      const hana = cast.work(cast.hana);
      for (const kind of [
        'access',
        'correction',
        'erasure',
        'restriction',
        'portability',
        'objection',
      ] as const) {
        const requestId = await registerRequest(hana, { form: letter(kind) });
        for (const outcome of ['granted', 'partly', 'nothing_held'] as const)
          await expect(
            answerRequest(hana, at, { requestId, form: answer(outcome) }),
            `${kind} ${outcome}`,
          ).rejects.toMatchObject({ code: 'answer_without_act' });
        await answerRequest(hana, at, { requestId, form: answer('refused') });
      }
    }));

  it('that something else than a name was corrected counts what is another now, whichever declared column it is', () =>
    withTraining(async (tx, cast) => {
      const hana = cast.work(cast.hana);
      const requestId = await registerRequest(hana, { form: letter('correction') });
      await findSubject(hana, { requestId, form: { way: 'address', sought: 'zorica@example.org' } });
      await expect(countCorrected(hana, { requestId })).rejects.toMatchObject({
        code: 'nothing_was_corrected',
      });
      await sql`reset role`.execute(tx);
      await sql`update training.participant set mail = 'zorica.k@example.org' where mail = 'zorica@example.org'`.execute(
        tx,
      );
      await as(tx, cast.hana);
      await countCorrected(hana, { requestId });
      expect((await listActs(tx, [requestId])).at(-1)).toMatchObject({
        kind: 'corrected',
        result: { participant: { reached: 1 } },
      });
      await expect(countCorrected(hana, { requestId })).rejects.toMatchObject({
        code: 'nothing_was_corrected',
      });
      const { digests } = (await findFinding(tx, requestId))!;
      expect(JSON.stringify(digests)).not.toMatch(/zorica|kanarinka/i);
      await answerRequest(hana, at, { requestId, form: answer('granted') });
      expect((await findFinding(tx, requestId))!.digests).toEqual([]);
    }));

  it('says what was erased by what is gone afterwards, and cannot say that nothing is held of somebody who is there', () =>
    withTraining(async (tx, cast) => {
      const hana = cast.work(cast.hana);
      const requestId = await registerRequest(hana, { form: letter('erasure') });
      await expect(eraseSubject(hana, needs, { requestId })).rejects.toMatchObject({ code: 'nobody_found' });
      await findSubject(hana, { requestId, form: { way: 'address', sought: 'Zorica@example.org' } });
      expect(await findFinding(tx, requestId)).toMatchObject({ rows: 1 });
      await expect(
        answerRequest(hana, at, { requestId, form: answer('nothing_held') }),
      ).rejects.toMatchObject({ code: 'answer_without_act' });
      const result = await eraseSubject(hana, needs, { requestId });
      expect(result.participant).toMatchObject({ reached: 2, left: 0 });
      const { rows } = await sql<{ name: string; mail: string | null }>`
        select name, mail from training.participant where action_id = ${cast.actionId} order by mail nulls first, name`.execute(
        tx,
      );
      expect(rows).toEqual([
        { name: '', mail: null },
        { name: 'Zorica Kanarinka', mail: null },
        { name: 'Zorica Kanarinka', mail: 'another.zorica@example.org' },
      ]);
      await answerRequest(hana, at, { requestId, form: answer('granted') });
      const trail = await sql<{
        all: string;
      }>`select string_agg(details::text, ' ') as all from platform.audit_entry`.execute(tx);
      expect(trail.rows[0]!.all).not.toMatch(/zorica|kanarinka/i);
    }));

  it('by a name reaches those alone who have no address, and shows the others to choose from', () =>
    withTraining(async (tx, cast) => {
      const hana = cast.work(cast.hana);
      const requestId = await registerRequest(hana, { form: letter('erasure') });
      const finding = await findSubject(hana, {
        requestId,
        form: { way: 'name', sought: 'zorica kanarinka' },
      });
      const rows = await listHeld(tx, finding);
      const of = (link: string) =>
        rows.filter((row) => row.link === link && row.tableName === 'training.participant');
      expect(of('own')).toHaveLength(1);
      expect(
        of('same_name')
          .map(({ held }) => held?.mail)
          .toSorted(),
      ).toEqual(['another.zorica@example.org', 'zorica@example.org']);
      await eraseSubject(hana, needs, { requestId });
      const left = await sql<{ count: number }>`
        select count(*)::int as count from training.participant where name = 'Zorica Kanarinka'`.execute(tx);
      expect(left.rows[0]!.count).toBe(2);
    }));

  it('says that nothing is held only when whoever asks was looked for and is not there', () =>
    withTraining(async (_tx, cast) => {
      const hana = cast.work(cast.hana);
      const requestId = await registerRequest(hana, { form: letter('access') });
      await findSubject(hana, { requestId, form: { way: 'address', sought: 'stranger@example.org' } });
      await answerRequest(hana, at, { requestId, form: answer('nothing_held') });
    }));
});

describe('the acts of the officer', () => {
  it('reach nobody whom another officer found meanwhile: each compares whom its page showed', () =>
    withTraining(async (tx, cast) => {
      const hana = cast.work(cast.hana);
      const requestId = await registerRequest(hana, { form: letter('erasure') });
      const find = async (sought: string) =>
        seenOfFound(await findSubject(hana, { requestId, form: { way: 'address', sought } }));
      const seen = await find('zorica@example.org');
      // Found once more, it is the same person.
      expect(await find('zorica@example.org')).toBe(seen);
      const other = await find('another.zorica@example.org');
      for (const shown of [seen, ''])
        for (const tried of [
          () => copyHeld(hana, { requestId, seen: shown }),
          () => correctName(hana, { requestId, form: { name: 'X', seen: shown } }),
          () => countCorrected(hana, { requestId, seen: shown }),
          () => restrictProcessing(hana, { requestId, seen: shown }),
          () => eraseSubject(hana, needs, { requestId, seen: shown }),
        ])
          await expect(tried()).rejects.toMatchObject({ code: 'changed_since_shown' });
      expect(await listActs(tx, [requestId])).toEqual([]);
      await copyHeld(hana, { requestId, seen: other });
      await eraseSubject(hana, needs, { requestId, seen: other });
    }));

  it('are the officer’s alone, and end with the answer', () =>
    withTraining(async (tx, cast) => {
      const requestId = await registerRequest(cast.work(cast.hana), { form: letter('access') });
      const form = { way: 'address', sought: 'zorica@example.org' } as const;
      for (const actor of [cast.ana, cast.ivo, cast.elira, cast.goran, cast.besa])
        for (const tried of [
          findSubject(cast.work(actor), { requestId, form }),
          copyHeld(cast.work(actor), { requestId }),
          correctName(cast.work(actor), { requestId, form: { name: 'X' } }),
          restrictProcessing(cast.work(actor), { requestId }),
          liftRestriction(cast.work(actor), { requestId }),
          eraseSubject(cast.work(actor), needs, { requestId }),
        ])
          await expect(tried).rejects.toMatchObject({ code: 'not_permitted' });
      const hana = cast.work(cast.hana);
      await findSubject(hana, { requestId, form });
      await copyHeld(hana, { requestId });
      await answerRequest(hana, at, { requestId, form: answer('granted') });
      await expect(eraseSubject(hana, needs, { requestId })).rejects.toMatchObject({
        code: 'request_answered',
      });
      // The database itself finds nothing for anybody else.
      const finding = (await findFinding(tx, requestId))!;
      expect((await listHeld(tx, finding)).length).toBeGreaterThan(0);
      await as(tx, cast.ivo);
      expect(await listHeld(tx, finding)).toEqual([]);
    }));

  it('show no link of an email, which may sign its reader in, and no secret', () =>
    withTraining(async (tx, cast) => {
      const hana = cast.work(cast.hana);
      await sql`insert into platform.mail (id, action_id, to_address, locale, template, args, created_at)
        values (gen_random_uuid(), ${cast.actionId}, 'zorica@example.org', 'en', 'people.mail.reset', '{"link": "https://x/reset/sesame"}', now())`.execute(
        tx,
      );
      const requestId = await registerRequest(hana, { form: letter('access') });
      const form = { way: 'address', sought: 'zorica@example.org' } as const;
      const rows = await listHeld(tx, await findSubject(hana, { requestId, form }));
      expect(rows.map(({ tableName }) => tableName)).toContain('platform.mail');
      expect(JSON.stringify(rows)).not.toMatch(/sesame|secret_mac|args/);
    }));

  it('erase an account as its own person would, and keep where the answer goes', () =>
    withTraining(async (tx, cast) => {
      const requestId = await makeRequest(cast.work(cast.bora), { form: { kind: 'erasure', about: 'Me.' } });
      const hana = cast.work(cast.hana);
      await findSubject(hana, { requestId, form: { way: 'account', sought: '' } });
      const { email } = await tx
        .selectFrom('people.person')
        .select('email')
        .where('id', '=', cast.bora.personId)
        .executeTakeFirstOrThrow();
      await eraseSubject(hana, needs, { requestId });
      const after = await tx
        .selectFrom('privacy.request as r')
        .innerJoin('people.person as p', 'p.id', 'r.personId')
        .select(['p.name', 'p.erasedAt', 'r.reach'])
        .where('r.id', '=', requestId)
        .executeTakeFirstOrThrow();
      expect(after).toMatchObject({ name: 'Erased', reach: email, erasedAt: expect.any(String) });
    }));

  it('correct a name everywhere it is theirs, and refuse where there is none', () =>
    withTraining(async (tx, cast) => {
      const hana = cast.work(cast.hana);
      const requestId = await registerRequest(hana, { form: letter('correction') });
      await findSubject(hana, { requestId, form: { way: 'address', sought: 'zorica@example.org' } });
      await correctName(hana, { requestId, form: { name: 'Zorica Kanarinkić' } });
      await expect(
        correctName(hana, { requestId, form: { name: 'Zorica Kanarinkić' } }),
      ).rejects.toMatchObject({ code: 'nothing_to_correct' });
      const acts = await listActs(tx, [requestId]);
      expect(acts.map(({ kind, result }) => [kind, result.account?.reached])).toEqual([['corrected', 1]]);
      await answerRequest(hana, at, { requestId, form: answer('granted') });
    }));

  it('restrict: no mail of ours goes there, nothing is erased, and an answer counts only while it lasts', () =>
    withTraining(async (tx, cast) => {
      const hana = cast.work(cast.hana);
      const requestId = await registerRequest(hana, { form: letter('restriction') });
      await findSubject(hana, { requestId, form: { way: 'address', sought: 'zorica@example.org' } });
      await restrictProcessing(hana, { requestId });
      await expect(restrictProcessing(hana, { requestId })).rejects.toMatchObject({
        code: 'processing_restricted',
      });
      await expect(eraseSubject(hana, needs, { requestId })).rejects.toMatchObject({
        code: 'processing_restricted',
      });
      const mails = async () => {
        for (const template of ['training.mail.reminded', 'privacy.mail.answered'])
          await sql`insert into platform.mail (id, action_id, to_address, locale, template, created_at)
            values (gen_random_uuid(), ${cast.actionId}, 'Zorica@example.org', 'en', ${template}, now())`.execute(
            tx,
          );
        const { rows } = await sql<{ template: string }>`
          select template from platform.mail where lower(to_address) = 'zorica@example.org' order by 1`.execute(
          tx,
        );
        return rows.map(({ template }) => template);
      };
      expect(await mails()).toEqual(['privacy.mail.answered']);
      await liftRestriction(hana, { requestId });
      await expect(answerRequest(hana, at, { requestId, form: answer('granted') })).rejects.toMatchObject({
        code: 'answer_without_act',
      });
      expect(await mails()).toEqual([
        'privacy.mail.answered',
        'privacy.mail.answered',
        'training.mail.reminded',
      ]);
    }));

  it('of a case see that it is there and no word of it, and take away how its reporter is reached', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const caseId = await buildCase(tx, { actionId: cast.actionId });
      const reach = sealOfTests.seal(`contact ${caseId}`, 'reporter@example.org');
      await sql`insert into voice.contact (case_id, reach) values (${caseId}, ${reach})`.execute(tx);
      await sql`insert into voice.message (id, case_id, kind, text, written_at)
        values (gen_random_uuid(), ${caseId}, 'kept_from', ${reach}, now())`.execute(tx);
      const { rows } = await sql<{
        number: string;
      }>`select number from voice.case_file where id = ${caseId}`.execute(tx);
      await as(tx, cast.hana);
      const hana = cast.work(cast.hana);
      const requestId = await registerRequest(hana, { form: letter('erasure') });
      const byAddress = { way: 'address', sought: 'reporter@example.org' } as const;
      expect(await findSubject(hana, { requestId, form: byAddress })).toMatchObject({ rows: 0 });
      const form = { way: 'case', sought: rows[0]!.number } as const;
      expect(await findSubject(hana, { requestId, form })).toMatchObject({ rows: 3 });
      // The page of the case opens its texts, for its handlers alone.
      expect(await findCase(tx, form.sought)).toMatchObject({ handles: false });
      const { personId, organisationId } = cast.hana;
      const appointed = { personId, organisationId, appointedBy: cast.ivo.personId };
      await buildAppointment(tx, { actionId: cast.actionId, kind: 'complaint', ...appointed });
      expect(await findCase(tx, form.sought)).toMatchObject({ handles: true });
      expect(await eraseSubject(hana, needs, { requestId })).toEqual({
        voice: { reached: 1, stays: 2, grounds: ['reasons_of_decision'], left: 0 },
      });
      await expect(answerRequest(hana, at, { requestId, form: answer('granted') })).rejects.toMatchObject({
        code: 'answer_without_act',
      });
      await answerRequest(hana, at, { requestId, form: answer('partly') });
    }));
});
