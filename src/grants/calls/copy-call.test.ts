import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { getTextFor } from '../agreement-text/queries.ts';
import { saveAgreementText } from '../agreement-text/save-agreement-text.ts';
import { noticeRoutes } from '../notices/routes.tsx';
import { buildAwarded, buildCall, buildPublishedCall, grantsCast, times } from '../testing.ts';
import { copyCall } from './copy-call.ts';
import { listLots, lockCall } from './queries.ts';
import { callRoutes } from './routes.tsx';

const form = {
  ...{ opens_on: '2027-01-15', deadline_on: '2027-03-01' },
  ...{ contact_name: 'Grants desk', contact_email: 'grants@example.org' },
};

it(
  'A call is copied by its partner’s grant officers alone.',
  staged(async (cast) => {
    const { callId } = await buildPublishedCall(cast);
    for (const actor of [cast.besa, cast.ana, cast.fatos, cast.goran, cast.ivo, cast.foreign.elira])
      await expectRefusal(copyCall(cast.work(actor, times.draft), { callId, form }), 'not_permitted');
  }),
);

it(
  'The copy of a call has its texts, rules, forms and lots, new dates, and a number of its own.',
  staged(async (cast) => {
    const { callId } = await buildPublishedCall(cast);
    const work = cast.work(cast.elira, times.after);
    const id = await copyCall(work, { callId, form });
    const [earlier, copy] = [await lockCall(work.tx, callId), await lockCall(work.tx, id)];
    const same = ['scope', 'jurisdiction', 'title', 'summary', 'authenticLanguage', 'deadlineZone'] as const;
    const terms = ['rules', 'grid', 'formKey', 'reportFormKey'] as const;
    expect(copy).toMatchObject({ contactName: 'Grants desk', contactEmail: 'grants@example.org' });
    for (const field of [...same, ...terms, 'hoursExpected', 'partnerId'] as const)
      expect([field, copy[field]]).toEqual([field, earlier[field]]);
    expect(copy).toMatchObject({ state: 'draft', plannedAt: null, frozenSha256: null });
    expect(copy.deadlineAt).toBe('2027-03-01T13:00:00.000Z');
    expect([earlier.number, copy.number]).toEqual(['RS-2026-01', 'RS-2027-01']);
    const lotsOf = async (of: string) =>
      (await listLots(work.tx, of)).map(({ id: _id, callId: _callId, ...lot }) => lot);
    expect(await lotsOf(id)).toEqual(await lotsOf(callId));
    expect(await lotsOf(id)).not.toEqual([]);
    expect(await wordsAbout(cast, id)).toEqual(['call.draft', 'call.edit', 'call.copy']);
  }),
);

it(
  'A call whose contact retention has emptied is copied, and one with entries of another time is not.',
  staged(async (cast) => {
    const { callId } = await buildCall(cast);
    const work = cast.work(cast.elira, times.draft);
    const set = (values: { contactName?: string; contactEmail?: string; summary?: object }) =>
      tables(cast)
        .updateTable('grants.call')
        .set(values as never)
        .where('id', '=', callId)
        .execute();
    await set({ contactName: '', contactEmail: '' });
    expect(await copyCall(work, { callId, form })).toMatch(/^[0-9a-f-]{36}$/);
    await set({ summary: { en: '' } });
    await expectRefusal(copyCall(work, { callId, form }), 'call_copy_outdated');
  }),
);

it(
  'The text of agreements that a call had for itself comes with its copy.',
  staged(async (cast) => {
    const { callId } = await buildCall(cast);
    const work = cast.work(cast.elira, times.draft);
    const textOf = (of: string | null) =>
      getTextFor(work.tx, { actionId: cast.actionId, callId: of }, times.draft);
    const plain = await copyCall(work, { callId, form });
    expect((await textOf(plain)).callId).toBeNull();
    const content = `${(await textOf(null)).content}\n\nOne more sentence.`;
    await saveAgreementText(work, { callId, seen: 0, content, reason: 'For this call.' });
    const id = await copyCall(work, { callId, form });
    expect(await textOf(id)).toMatchObject({ callId: id, content });
  }),
);

it('A grant officer begins a new call with a copy, and reads what is still to be checked.', async () => {
  const db = await testDatabase();
  const { cast, callId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, ...(await buildPublishedCall(cast)) };
  });
  const { visit, errors } = openPages(db, cast.actionId, callRoutes);
  const officer = visit(cast.elira);
  expect((await officer.go('/staff/calls/new')).html).toContain(`href="/staff/calls/${callId}/copy"`);
  expect((await officer.go(`/staff/calls/${callId}`)).html).toContain(`href="/staff/calls/${callId}/copy"`);
  const asked = await officer.go(`/staff/calls/${callId}/copy`);
  expect(await faultsOf(asked)).toEqual([]);
  const days = { 'opens_on-day': '15', 'opens_on-month': '1', 'opens_on-year': '2027' };
  const refused = await officer.send(days);
  expect(refused.html).toContain('deadline_on');
  expect(refused.status).not.toBe(200);
  const made = await officer.send({
    ...days,
    ...{ 'deadline_on-day': '1', 'deadline_on-month': '3', 'deadline_on-year': '2027' },
    ...{ contact_name: form.contact_name, contact_email: form.contact_email },
  });
  expect(made.path).toMatch(/^\/staff\/calls\/[0-9a-f-]{36}/);
  expect(made.html).toContain('RS-2027-01');
  expect(errors).toEqual([]);
});

it('The button that cancels a call is offered until its applicants know the decision, and its page says what it does.', async () => {
  const db = await testDatabase();
  const { cast, open, decided } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, open: await buildPublishedCall(cast), decided: await buildAwarded(cast) };
  });
  const { visit, errors } = openPages(db, cast.actionId, [...callRoutes, ...noticeRoutes]);
  const officer = visit(cast.elira);
  expect((await officer.go(`/staff/calls/${open.callId}`)).html).toContain(`${open.callId}/cancel"`);
  expect((await officer.go(`/staff/calls/${open.callId}/cancel`)).html).toContain(
    'Cancel it only if no sub-grant is to be awarded.',
  );
  expect((await officer.go(`/staff/calls/${decided.callId}`)).html).not.toContain('/cancel"');
  await officer.go(`/staff/calls/${decided.callId}/cancel`);
  expect((await officer.send({ reason: 'The money is gone.' })).html).toContain('were told of the decision');
  expect(errors).toEqual([]);
});
