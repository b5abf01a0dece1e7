import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged } from '../../../tests/support/stage.ts';
import { draftOf, type FormDefinition, findSection, publishForm } from '../../forms/index.ts';
import { buildForm } from '../../forms/testing.ts';
import type { Tx } from '../../platform/work.ts';
import type { GrantsParts } from '../parts.ts';
import { buildDraft, buildPublishedCall, completeAnswers, grantsCast, times } from '../testing.ts';
import { findApplication } from './queries.ts';
import { applicationRoutes } from './routes.tsx';
import { earlierRoutes } from './routes-earlier.tsx';
import { seenOf } from './save-section.ts';
import { startApplication } from './start-application.ts';
import { fromProfile, takeEarlier } from './take-earlier.ts';

const project = findSection(buildForm(), 'project')!;
const draftIn = async (tx: Tx, id: string) => draftOf((await findApplication(tx, id))!.answers);
const begin = { title: 'Second', language: 'en' as const };

/** The form of the tests, in which the summary begins with the name of the organisation. */
const asksName: FormDefinition = buildForm({
  key: 'asks_name',
  sections: buildForm().sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) =>
      one.key === 'summary' ? ({ ...one, profile: 'name' } as typeof one) : one,
    ),
  })),
});

it(
  'Answers are taken from the organisation’s own applications alone, where they are ticked, into the section as it was seen.',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    const { applicationId: from } = await buildDraft(cast, call);
    const theirs = await buildDraft(cast, await buildPublishedCall(cast, { side: cast.foreign }), {
      side: cast.foreign,
    });
    const work = cast.work(cast.besa, times.open);
    const applicationId = await startApplication(work, { ...call, ...begin });
    const seen = seenOf(project, await draftIn(work.tx, applicationId));
    const input = { applicationId, section: 'project', seen, from, keys: ['summary', 'kinds', 'budget'] };
    for (const actor of [cast.foreign.besa, cast.elira, cast.ana, cast.cene])
      await expectRefusal(takeEarlier(cast.work(actor, times.open), input), 'not_permitted');
    await expectRefusal(takeEarlier(work, { ...input, from: theirs.applicationId }), 'not_found');
    await expectRefusal(takeEarlier(work, { ...input, from: applicationId }), 'not_found');
    await expectRefusal(takeEarlier(work, { ...input, keys: ['budget'] }), 'earlier_none');
    await expectRefusal(takeEarlier(work, { ...input, seen: 'other' }), 'changed_meanwhile');
    await takeEarlier(work, input);
    const { summary, kinds } = completeAnswers;
    expect((await draftIn(work.tx, applicationId)).answers).toEqual({ summary, kinds });
  }),
);

it('A field begins with the profile and says so; what was written is replaced by an earlier answer only when it is ticked.', async () => {
  const db = await testDatabase();
  const { cast, applicationId, fromId } = await db.transaction().execute(async (tx) => {
    const made = await grantsCast(tx);
    const call = await buildPublishedCall(made);
    const before = await buildDraft(made, call);
    await publishForm(made.work(made.ana, times.draft), asksName);
    const { id } = await tx
      .selectFrom('forms.formVersion')
      .select('id')
      .where('key', '=', 'asks_name')
      .executeTakeFirstOrThrow();
    await tx.updateTable('grants.call').set({ formVersionId: id }).where('id', '=', call.callId).execute();
    const work = made.work(made.besa, times.open);
    return {
      cast: made,
      fromId: before.applicationId,
      applicationId: await startApplication(work, { ...call, ...begin }),
    };
  });
  await db.updateTable('grants.call').set({ deadlineAt: '2099-01-01T12:00:00.000Z' }).execute();
  const { name } = await db
    .selectFrom('network.organisation')
    .select('name')
    .where('id', '=', cast.organisations.cso)
    .executeTakeFirstOrThrow();
  const parts = { demonstration: false, secretsBefore: [] } as unknown as GrantsParts;
  const { visit, errors } = openPages(db, cast.actionId, [...applicationRoutes(parts), ...earlierRoutes]);
  const besa = visit(cast.besa);
  const here = `/applications/${applicationId}/sections/project`;
  const section = await besa.go(here);
  expect((await draftIn(db as never, applicationId)).answers).toEqual({ summary: name });
  expect(section.html).toContain('Filled from your organisation’s profile.');
  // What is typed beside the button is saved before the page of earlier answers opens.
  const typed = { 'q.summary': 'Our own words', 'q.title': '' };
  const offered = await besa.send({ ...typed, _shown: 'title summary', _earlier: 'yes' });
  expect(offered.path).toBe(`${here}/earlier`);
  expect((await draftIn(db as never, applicationId)).answers.summary).toBe('Our own words');
  expect(await faultsOf(offered)).toEqual([]);
  expect(offered.html).toContain('To take: One river, two banks.');
  expect(offered.html).toContain('Replaces what is here now: Our own words');
  const isTicked = (key: string) =>
    new RegExp(`<input[^>]*name="take\\.${key}"[^>]*checked`).test(offered.html);
  expect([isTicked('summary'), isTicked('title')]).toEqual([false, true]);
  const ticked = { from: fromId, 'take.title': 'yes' };
  expect((await besa.send(ticked)).path).toBe(here);
  expect((await draftIn(db as never, applicationId)).answers).toEqual({
    ...{ summary: 'Our own words', title: completeAnswers.title },
  });
  // The profile is a source of its own, and the field says what it holds.
  const again = await besa.go(here);
  expect(again.html).toContain(`Your organisation’s profile says “${name.replaceAll("'", '&#39;')}”.`);
  await besa.go(`${here}/earlier?from=${fromProfile}`);
  await besa.send({ from: fromProfile, 'take.summary': 'yes' });
  expect((await draftIn(db as never, applicationId)).answers.summary).toBe(name);
  const foreign = await visit(cast.foreign.besa).go(`${here}/earlier`);
  expect(foreign.status).toBe(404);
  expect(errors).toEqual([]);
});
