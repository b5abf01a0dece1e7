import { expectRefusal } from '../../../tests/support/refusal.ts';
import { seenOfReply } from './rules.ts';
// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { tables } from '../../../tests/support/stage.ts';
import { listPapers, listPublicPapers } from '../../papers/index.ts';
import { asSeenBy, system } from '../../platform/database/frame.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Actor } from '../../platform/permissions.ts';
import { advocacyJobs } from '../jobs.ts';
import { listWaitingTasks } from '../list-waiting-tasks.ts';
import { listPublished } from '../recommendations/queries-published.ts';
import { buildRecommendation, definition } from '../recommendations/testing.ts';
import {
  listAsked,
  listPublishedResponses,
  listReadableResponses,
  listResponses,
} from '../responses/queries.ts';
import { attachFile, removeFile } from './keep-file.ts';
import { findReply } from './queries.ts';
import { sendReply } from './send-reply.ts';
import { returnReply, submitReply, takeBackReply } from './submit-reply.ts';
import { buildColleague } from './testing.ts';
import { draftReply, editReply } from './write-reply.ts';

const file: StoredFile = { sha256: 'b'.repeat(64), size: 10, type: 'application/pdf', name: 'act.pdf' };
const written = { stance: 'accepted', text: 'We change the act.', language: 'en' } as const;
const yes = { mayBePublished: true, publicFiles: [] };

const staged = (body: (cast: Cast, recommendationId: string, mira: Actor) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const recommendationId = await buildRecommendation(tx, {
      ...{ actionId: cast.actionId, recordedBy: cast.elira.personId },
      addressee: { organisationId: cast.organisations.institution },
    });
    await body(cast, recommendationId, await buildColleague(cast.work(cast.dragan)));
  });

/** As the database shows it to a request of this person. */
async function asRequest<T>(cast: Cast, actor: Actor, run: () => Promise<T>): Promise<T> {
  const tx = tables(cast);
  await sql`set local role mostura_app`.execute(tx);
  const found = await asSeenBy(tx, actor, run);
  await sql`set local role none`.execute(tx);
  return found;
}
const inInstitution = <T>(cast: Cast, run: () => Promise<T>) => asRequest(cast, cast.dragan, run);

/** Runs the jobs that were enqueued, and gives the addresses of a kind of mail. */
async function mailed(cast: Cast, template: string): Promise<(string | null)[]> {
  const jobs = advocacyJobs({ baseUrl: 'https://m.example', secret: 'of the tests' });
  for (const { word, data } of cast.jobs.splice(0))
    await jobs.find((one) => one.word === word)?.run(cast.work(cast.ivo), data);
  const rows = await tables(cast)
    .selectFrom('platform.mail')
    .select('personId')
    .where('template', '=', template)
    .execute();
  return rows.map(({ personId }) => personId);
}

it(
  'A reply is sent after a colleague of the writer approved it, and each hand-over is told by mail.',
  staged(async (cast, recommendationId, mira) => {
    const { dragan, elira, foreign } = cast;
    const tx = tables(cast);
    for (const actor of [elira, foreign.dragan])
      await expect(draftReply(cast.work(actor), { recommendationId, form: written })).rejects.toMatchObject({
        code: 'not_permitted',
      });
    const replyId = await draftReply(cast.work(dragan), { recommendationId, form: written });
    await expect(draftReply(cast.work(mira), { recommendationId, form: written })).rejects.toMatchObject({
      code: 'reply_already_open',
    });
    const send = (actor: Actor) => sendReply(cast.work(actor), { replyId, form: yes });
    for (const actor of [dragan, mira])
      await expect(send(actor)).rejects.toMatchObject({ code: 'reply_needs_approval' });
    await submitReply(cast.work(dragan), { replyId });
    expect(await mailed(cast, 'advocacy.mail.reply_submitted')).toEqual([mira.personId]);
    await expect(send(dragan)).rejects.toMatchObject({ code: 'reply_approved_by_another' });
    for (const actor of [elira, foreign.dragan])
      await expect(send(actor)).rejects.toMatchObject({ code: 'not_permitted' });
    const hrefs = async (actor: Actor) =>
      (await listWaitingTasks(tx, actor, cast.actionId, cast.work(actor).now)).map(
        ({ href, part = 'act' }) => `${part} ${href}`,
      );
    expect([await hrefs(mira), await hrefs(dragan)]).toEqual([
      [`act /replies/${replyId}/send`],
      [`wait /replies/${replyId}`],
    ]);
    await returnReply(cast.work(mira), { replyId, form: { reason: 'Name the act.' } });
    expect(await mailed(cast, 'advocacy.mail.reply_returned')).toEqual([dragan.personId]);
    expect([await hrefs(mira), await hrefs(dragan)]).toEqual([
      [`wait /replies/${replyId}`],
      [`act /replies/${replyId}`],
    ]);
    const { version } = (await findReply(tx, cast.actionId, replyId))!;
    const better = { ...written, text: 'We change act 7.' };
    await expect(
      editReply(cast.work(dragan), { replyId, form: { ...better, version: version - 1 } }),
    ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await editReply(cast.work(dragan), { replyId, form: { ...better, version } });
    await submitReply(cast.work(dragan), { replyId });
    await expect(takeBackReply(cast.work(mira), { replyId })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    expect(await listResponses(tx, recommendationId)).toEqual([]);
    expect(await listAsked(tx, cast.actionId, dragan.organisationId)).toMatchObject([
      { answered: false, reply: 'submitted' },
    ]);
    await send(mira);
    expect(await mailed(cast, 'advocacy.mail.reply_sent')).toEqual([dragan.personId]);
    expect(await mailed(cast, 'advocacy.mail.answered')).toEqual([elira.personId]);
    expect(await listResponses(tx, recommendationId)).toMatchObject([
      { id: replyId, text: 'We change act 7.' },
    ]);
    expect(await listAsked(tx, cast.actionId, dragan.organisationId)).toMatchObject([
      { answered: true, reply: null },
    ]);
    await expect(send(mira)).rejects.toMatchObject({ code: 'reply_not_in_state' });
  }),
);

it(
  'Staff of the Action do not read a reply before it is sent; its institution, the jobs and the data protection officer do.',
  staged(async (cast, recommendationId, mira) => {
    const { dragan, elira, ana, ivo, goran, hana } = cast;
    const replyId = await draftReply(cast.work(dragan), { recommendationId, form: written });
    const readBy = (actor: Actor) =>
      asRequest(cast, actor, async () => !!(await findReply(tables(cast), cast.actionId, replyId)));
    const staff = [elira, ana, ivo, goran, cast.foreign.elira];
    for (const state of ['draft', 'submitted']) {
      if (state === 'submitted') await submitReply(cast.work(dragan), { replyId });
      for (const actor of [...staff, cast.foreign.dragan]) expect(await readBy(actor)).toBe(false);
      for (const actor of [dragan, mira, hana, system]) expect(await readBy(actor)).toBe(true);
    }
    await sendReply(cast.work(mira), { replyId, form: yes });
    for (const actor of staff) expect(await readBy(actor)).toBe(true);
    expect(await readBy(cast.foreign.dragan)).toBe(false);
  }),
);

it(
  'A reply and its files are published only with the consent of the institution, and the partner reads them in any case.',
  staged(async (cast, recommendationId, mira) => {
    const tx = tables(cast);
    const reply = async (mayBePublished: boolean, title: string) => {
      const replyId = await draftReply(cast.work(cast.dragan), { recommendationId, form: written });
      for (const one of ['Act', 'Letter'])
        await inInstitution(cast, () =>
          attachFile(cast.work(cast.dragan), { replyId, form: { title: one, language: 'en' }, file }),
        );
      const list = () => listPapers(tx, cast.actionId, 'reply', [replyId]);
      expect(await asRequest(cast, cast.elira, list)).toEqual([]);
      const papers = (await inInstitution(cast, list)).filter((one) => one.title === title);
      await submitReply(cast.work(cast.dragan), { replyId });
      await expect(
        attachFile(cast.work(mira), { replyId, form: { title: 'Late', language: 'en' }, file }),
      ).rejects.toMatchObject({ code: 'reply_not_in_state' });
      const publicFiles = papers.map(({ id }) => id);
      await sendReply(cast.work(mira), { replyId, form: { mayBePublished, publicFiles } });
      return replyId;
    };
    const published = async () => (await listPublishedResponses(tx, recommendationId)).map(({ id }) => id);
    const stance = async () =>
      (await listPublished(tx, cast.actionId, {}))[0]!.addressees.map((one) => one.stance);
    const held = await reply(false, 'none');
    expect([await published(), await stance()]).toEqual([[], [null]]);
    expect((await listResponses(tx, recommendationId)).map(({ id }) => id)).toEqual([held]);
    const another = { recommendationId, addresseeId: recommendationId };
    expect(await listReadableResponses(tx, another)).toEqual([]);
    const open = await reply(true, 'Act');
    expect([await published(), await stance()]).toEqual([[open], ['accepted']]);
    const files = await listPublicPapers(tx, 'reply', [held, open]);
    expect(files.map(({ ownerId, title }) => [ownerId, title])).toEqual([[open, 'Act']]);
  }),
);

it(
  'Files are published with the reply alone, and only those that are there; who is no author removes none.',
  staged(async (cast, recommendationId, mira) => {
    const tx = tables(cast);
    const replyId = await draftReply(cast.work(cast.dragan), { recommendationId, form: written });
    const paperId = await inInstitution(cast, async () => {
      await attachFile(cast.work(cast.dragan), { replyId, form: { title: 'Act', language: 'en' }, file });
      return (await listPapers(tx, cast.actionId, 'reply', [replyId]))[0]!.id;
    });
    const remove = (actor: Actor) =>
      asSeenBy(tables(cast), cast.dragan, () =>
        removeFile(cast.work(actor), { replyId, paperId, form: { reason: 'Another one.' } }),
      );
    for (const actor of [cast.elira, cast.foreign.dragan])
      await expect(remove(actor)).rejects.toMatchObject({ code: 'not_permitted' });
    await remove(mira);
    await submitReply(cast.work(cast.dragan), { replyId });
    const send = (mayBePublished: boolean) =>
      sendReply(cast.work(mira), { replyId, form: { mayBePublished, publicFiles: [paperId] } });
    await expect(send(false)).rejects.toMatchObject({ code: 'reply_files_without_consent' });
    await expect(send(true)).rejects.toMatchObject({ code: 'reply_file_not_there' });
  }),
);

it(
  'What a person submits and another approves is what the page showed: words and files that came later are read first.',
  staged(async (cast, recommendationId, mira) => {
    const tx = tables(cast);
    const [dragan, approver] = [cast.work(cast.dragan), cast.work(mira)];
    const replyId = await draftReply(dragan, { recommendationId, form: written });
    const find = async () => (await findReply(tx, cast.actionId, replyId))!;
    const shown = async () =>
      seenOfReply(await find(), await listPapers(tx, cast.actionId, 'reply', [replyId]));
    const edit = async (text: string) =>
      editReply(approver, { replyId, form: { ...written, text, version: (await find()).version } });

    let seen = await shown();
    await edit('We change act 7.');
    await expectRefusal(submitReply(dragan, { replyId, seen }), 'changed_since_shown');
    await submitReply(dragan, { replyId, seen: await shown() });

    seen = await shown();
    await takeBackReply(dragan, { replyId });
    await inInstitution(cast, () =>
      attachFile(dragan, { replyId, form: { title: 'Act', language: 'en' }, file }),
    );
    await submitReply(dragan, { replyId });
    const send = (what: string) => sendReply(approver, { replyId, form: yes, seen: what });
    await expectRefusal(send(seen), 'changed_since_shown');
    await expectRefusal(send(''), 'changed_since_shown');
    await send(await shown());
    expect((await find()).state).toBe('sent');
  }),
);
