import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { protectAgreement } from '../agreements/protect-agreement.ts';
import { protectionRoutes } from '../agreements/protection-routes.tsx';
import { buildAgreement, grantsCast } from '../testing.ts';
import { askMentor } from './ask-mentor.ts';
import { mentoringRoutes } from './routes.tsx';
import { buildMentoring, leaveStaff, mentoringTime } from './testing.ts';

const written = 'Which bills do we keep?';

it('What a sub-grantee writes is read by its people, its mentor and its grant officers, and a protected sub-grant by nobody who may not know it', async () => {
  const db = await testDatabase();
  const { cast, mentoringId, agreementId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const granted = await buildAgreement(cast);
    const mentor = cast.foreign.krsto;
    return { cast, ...granted, mentoringId: await buildMentoring(cast, granted, { mentor, until: 'asked' }) };
  });
  const { visit, errors } = openPages(db, cast.actionId, [...mentoringRoutes, ...protectionRoutes]);
  const pageOf = (actor: typeof cast.besa) => visit(actor).go(`/mentorings/${mentoringId}`);
  for (const actor of [cast.besa, cast.bora, cast.elira, cast.foreign.krsto])
    expect((await pageOf(actor)).html).toContain(written);
  for (const actor of [
    cast.goran,
    cast.hana,
    cast.ana,
    cast.fatos,
    cast.cene,
    cast.foreign.elira,
    cast.foreign.besa,
  ])
    expect((await pageOf(actor)).status).toBe(404);
  expect((await pageOf(cast.besa)).html).toContain('The contracting authority and other partners do not.');
  expect((await pageOf(cast.elira)).html).not.toContain(`/mentorings/${mentoringId}/answer`);

  const answer = await visit(cast.foreign.krsto).go(`/mentorings/${mentoringId}/answer`);
  expect(answer.html).toMatch(new RegExp(`The sub-grantee wrote[\\s\\S]*${written}`));

  const { html: form } = await visit(cast.elira).go(`/agreements/${agreementId}/mentor`);
  const offers = ({ personId }: typeof cast.besa) => form.includes(`value="${personId}"`);
  expect([cast.ana, cast.krsto, cast.foreign.elira, cast.foreign.cene].map(offers)).toEqual(
    Array(4).fill(true),
  );
  // Neither who scored, pays or grants, nor who is the mentor already.
  expect([cast.cene, cast.jana, cast.fatos, cast.elira, cast.foreign.krsto].some(offers)).toBe(false);
  expect((await visit(cast.foreign.krsto).go('/staff/mentors')).html).toContain(`/mentorings/${mentoringId}`);

  const protect = async (actor: typeof cast.besa) =>
    (await visit(actor).go(`/agreements/${agreementId}/protection`)).html;
  const ends = 'ends, because their partner is not allowed to know about this sub-grant.';
  expect(await protect(cast.elira)).toMatch(new RegExp(`The work of the mentor \\S.* ${ends}`));
  // A programme manager does not learn who the mentor is.
  expect(await protect(cast.ana)).toContain(`The work of the mentor ${ends}`);

  const protection = {
    delayUntil: null,
    generalisePlace: false,
    withholdName: true,
    protectionReason: 'Small.',
  };
  await db
    .transaction()
    .execute((tx) =>
      protectAgreement({ ...cast.work(cast.elira, mentoringTime), tx }, { agreementId, protection }),
    );
  expect((await pageOf(cast.foreign.krsto)).status).toBe(404);
  expect((await visit(cast.foreign.krsto).go('/staff/mentors')).html).not.toContain(mentoringId);
  const { html: after } = await pageOf(cast.bora);
  expect(after).toContain(written);
  expect(after).not.toContain('mailto:');
  expect(await protect(cast.elira)).not.toContain(ends);
  expect(errors).toEqual([]);
});

it('A grant officer appoints a mentor by the form, as a browser sends it', async () => {
  const db = await testDatabase();
  const { cast, agreementId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, ...(await buildAgreement(cast)) };
  });
  const elira = openPages(db, cast.actionId, mentoringRoutes).visit(cast.elira);
  const path = `/agreements/${agreementId}/mentor`;
  const { html } = await elira.go(path);
  expect(html).toContain('name="languages[]"');
  const since = { 'since-day': '13', 'since-month': '4', 'since-year': '2026' };
  const typed = { mentor: cast.ana.personId, helps_with: 'Bills', ...since };
  expect((await elira.send(typed)).status).toBe(422);
  await elira.go(path);
  const early = { ...typed, 'since-month': '3', 'since-day': '1', 'languages[]': ['en'] };
  expect((await elira.send(early)).html).toContain('Enter 12 March 2026 or a later date.');
  await elira.go(path);
  expect((await elira.send({ ...typed, 'languages[]': ['en', 'sq'] })).path).toBe(
    `/agreements/${agreementId}`,
  );
});

it('A sub-grantee reads that its mentor has left, is offered no message and no email address, and finds a long thread folded', async () => {
  const db = await testDatabase();
  const { cast, mentoringId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const mentoringId = await buildMentoring(cast, await buildAgreement(cast), { mentor: cast.krsto });
    for (let count = 0; count < 22; count += 1)
      await askMentor(cast.work(cast.besa, mentoringTime), { mentoringId, message: written });
    return { cast, mentoringId };
  });
  const { visit, errors } = openPages(db, cast.actionId, mentoringRoutes);
  const besa = visit(cast.besa);
  const path = `/mentorings/${mentoringId}`;
  const shown = async () => {
    const { html } = await besa.go(path);
    return ['has left and no longer reads', 'mailto:', `${path}/ask`].map((part) => html.includes(part));
  };
  expect(await shown()).toEqual([false, true, true]);
  expect((await besa.go(path)).html).toContain('Show 2 more');
  await db.transaction().execute((tx) => {
    const work = { ...cast.work(cast.ivo), tx };
    return leaveStaff({ ...cast, work: () => work }, cast.krsto);
  });
  expect(await shown()).toEqual([true, false, false]);
  await besa.go(`${path}/ask`);
  expect((await besa.send({ message: written })).html).toContain('the mentor has left and no longer reads');
  expect(errors).toEqual([]);
});
