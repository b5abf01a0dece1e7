import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { readZip } from '../../platform/files/testing.ts';
import { findApplication } from '../applications/queries.ts';
import { withdrawApplication } from '../applications/withdraw-application.ts';
import { listChecked } from '../committee/queries-facts.ts';
import { upholdComplaint } from '../complaints/decide-complaint.ts';
import { buildComplaint } from '../complaints/testing.ts';
import { checkFiles } from '../dossier/check-files.ts';
import { excludeApplication } from '../exclusions/exclude-application.ts';
import { askForGap } from '../gaps/ask-for-gap.ts';
import { letterDocument } from '../letters/letter-document.ts';
import { findLetter } from '../letters/queries.ts';
import { addresseesOf } from '../queries-mail.ts';
import { grantsRoutes } from '../routes.ts';
import { makeRanking } from '../selection/make-ranking.ts';
import { listWaitingTasks } from '../tasks.ts';
import {
  buildCheck,
  buildPublishedCall,
  buildSubmitted,
  grantsCast,
  secretOfTests,
  times,
} from '../testing.ts';
import { confirmCheck, sendBackCheck } from './confirm-check.ts';
import { findCheck } from './queries.ts';
import { concludeCheck, saveCheck } from './save-check.ts';
import { seenOfCheck } from './schema.ts';

/** An application whose check was concluded by the first of two people. */
async function concludedOnce(cast: Cast, no?: 'documents_valid') {
  const call = await buildPublishedCall(cast, { form: { checked_by: 'two' } });
  const { applicationId } = await buildSubmitted(cast, call);
  const elira = cast.work(cast.elira, times.after);
  const ana = cast.work(cast.ana, times.after);
  const given = { applicationId, items: buildCheck(no), reasons: no ? 'The statute is missing.' : '' };
  await concludeCheck(elira, given);
  const state = async () => (await findApplication(tables(cast), applicationId))?.state;
  return { ...call, applicationId, elira, ana, given, state };
}

it(
  'Where the call asks it, a check takes effect when a second person confirms it, and tells nobody of its applicant before.',
  staged(async (cast) => {
    const { applicationId, elira, ana, state } = await concludedOnce(cast);
    expect(await state()).toBe('submitted');
    expect(cast.jobs.at(-1)).toEqual({ word: 'check.conclude_first', data: { applicationId } });
    expect(cast.jobs.map(({ word }) => word)).not.toContain('check.conclude');
    await expectRefusal(confirmCheck(elira, { applicationId }), 'same_checker');
    for (const actor of [cast.foreign.elira, cast.fatos, cast.besa, cast.cene])
      await expectRefusal(confirmCheck(cast.work(actor, times.after), { applicationId }), 'not_permitted');
    await expectRefusal(confirmCheck(ana, { applicationId, seen: 'another' }), 'changed_since_shown');
    const seen = seenOfCheck(await findCheck(tables(cast), applicationId));
    await confirmCheck(ana, { applicationId, seen });
    expect(await state()).toBe('eligible');
    expect(cast.jobs.at(-1)).toEqual({ word: 'check.conclude', data: { applicationId } });
    expect(await findCheck(tables(cast), applicationId)).toMatchObject({
      ...{ outcome: 'eligible', firstConcludedBy: cast.elira.personId, confirmedRole: 'programme_manager' },
    });
    await expectRefusal(confirmCheck(ana, { applicationId }), 'check_not_in_state');
    const words = await wordsAbout(cast, applicationId);
    expect(words.filter((word) => word.startsWith('check.'))).toEqual([
      'check.conclude_first',
      'check.confirm',
    ]);
  }),
);

it(
  'A second person who disagrees sends the check back with a reason; it is concluded anew and confirmed by another officer.',
  staged(async (cast) => {
    const { applicationId, elira, ana, given, state } = await concludedOnce(cast);
    const reason = 'The statute is of another organisation.';
    await expectRefusal(sendBackCheck(elira, { applicationId, reason }), 'same_checker');
    await sendBackCheck(ana, { applicationId, reason });
    const told = cast.jobs.at(-1)!;
    const approverId = cast.elira.personId;
    expect(told).toEqual({ word: 'check.send_back', data: { applicationId, approverId } });
    const people = await addresseesOf(tables(cast), 'first_checker', applicationId, { approverId });
    expect(people.map(({ personId }) => personId)).toEqual([approverId]);
    expect(await findCheck(tables(cast), applicationId)).toMatchObject({
      ...{ sentBackReason: reason, firstConcludedBy: null, outcome: 'open' },
    });
    await expectRefusal(confirmCheck(ana, { applicationId }), 'check_not_in_state');
    await saveCheck(elira, given);
    await concludeCheck(elira, { ...given, items: buildCheck('documents_valid'), reasons: reason });
    expect(await findCheck(tables(cast), applicationId)).toMatchObject({ sentBackReason: null });
    // Another grant officer of the call.
    const colleague = { ...cast.elira, personId: cast.filip.personId };
    await confirmCheck(cast.work(colleague, times.after), { applicationId });
    expect(await findCheck(tables(cast), applicationId)).toMatchObject({ confirmedRole: 'grant_officer' });
    expect(await state()).toBe('ineligible');
  }),
);

it(
  'While it waits for the second person nothing of the check changes, and the call is not ranked.',
  staged(async (cast) => {
    const { applicationId, callId, elira, ana, given } = await concludedOnce(cast);
    await expectRefusal(saveCheck(elira, given), 'check_not_in_state');
    await expectRefusal(concludeCheck(elira, given), 'check_not_in_state');
    const form = { kind: 'document', request: 'The signed page.', due_on: '2026-02-27' } as const;
    await expectRefusal(askForGap(elira, { applicationId, form }), 'check_not_in_state');
    await expect(makeRanking(elira, { callId })).rejects.toThrow();
    const excluded = excludeApplication(elira, { applicationId, reason: 'Dissolved.' });
    await expectRefusal(excluded, 'application_not_in_state');
    await withdrawApplication(cast.work(cast.besa, times.after), { applicationId });
    await expectRefusal(confirmCheck(ana, { applicationId }), 'check_not_in_state');
    await expectRefusal(sendBackCheck(ana, { applicationId, reason: 'No.' }), 'check_not_in_state');
  }),
);

it(
  'The second person has a task and who concluded first waits; neither has the task of the check itself.',
  staged(async (cast) => {
    const { applicationId } = await concludedOnce(cast);
    const tasksOf = async (actor: typeof cast.ana) =>
      (await listWaitingTasks(tables(cast), actor, cast.actionId, times.after))
        .filter(({ kind }) => kind === 'check' || kind === 'confirm_check')
        .map(({ kind, part, href }) => `${kind} ${part} ${href}`);
    const href = `/staff/applications/${applicationId}`;
    expect(await tasksOf(cast.ana)).toEqual([`confirm_check act ${href}`]);
    expect(await tasksOf(cast.elira)).toEqual([`confirm_check wait ${href}`]);
    expect(await tasksOf(cast.foreign.elira)).toEqual([]);
    const told = await addresseesOf(tables(cast), 'confirmers_of_check', applicationId);
    const managers = [cast.ana, cast.foreign.ana].map(({ personId }) => personId);
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(managers.toSorted());
  }),
);

it(
  'The letter, the committee and the dossier read both by role; nobody of the two decides on a complaint, and a reopened check is made by two again.',
  staged(async (cast) => {
    const { applicationId, callId, ana, elira, given, state } = await concludedOnce(cast, 'documents_valid');
    await confirmCheck(ana, { applicationId });
    const letter = (await findLetter(tables(cast), applicationId))!;
    const said = JSON.stringify(letterDocument(languageOf(), { letter, assessments: [] }, false).blocks);
    expect(said).toContain('A second person confirmed it (role: ');
    expect(said).not.toContain('Elira');
    expect(await listChecked(tables(cast), callId)).toMatchObject([{ confirmedRole: 'programme_manager' }]);
    const making = {
      tx: tables(cast),
      language: languageOf(),
      agreement: { number: 'A' },
      now: times.decided,
    };
    const { files } = await checkFiles(
      making as never,
      (await findApplication(tables(cast), applicationId))!,
    );
    const parts = await readZip(Buffer.from(files[0]!.bytes));
    const inDossier = parts.get('word/document.xml')!.toString('utf8');
    for (const one of ['First check', 'Confirmed', 'Programme manager']) expect(inDossier).toContain(one);
    const complaintId = await buildComplaint(cast, { applicationId });
    const reasons = 'The statute is the right one.';
    const uphold = (actor: typeof cast.ana) =>
      upholdComplaint(cast.work(actor, times.decided), { complaintId, reopens: 'check', reasons });
    for (const actor of [cast.ana, cast.elira])
      await expectRefusal(uphold(actor), 'complaint_about_own_work');
    await uphold(cast.fatos);
    expect(await findCheck(tables(cast), applicationId)).toMatchObject({
      ...{ firstConcludedBy: null, confirmedRole: null, outcome: 'open' },
    });
    await concludeCheck(elira, { ...given, items: buildCheck() });
    expect(await state()).toBe('submitted');
    await confirmCheck(ana, { applicationId });
    expect(await state()).toBe('eligible');
    // Who excludes an application later does so alone: its letter does not say that two confirmed it.
    await excludeApplication(elira, { applicationId, reason: 'Dissolved.' });
    expect(await findLetter(tables(cast), applicationId)).toMatchObject({ confirmedRole: null });
  }),
);

it('Each person sees on the page what is theirs: the first that it waits, the second the check beside the records.', async () => {
  const db = await testDatabase();
  const { cast, applicationId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const call = await buildPublishedCall(cast, { form: { checked_by: 'two' } });
    return { cast, ...(await buildSubmitted(cast, call)) };
  });
  const parts = { secret: secretOfTests, secretsBefore: [], baseUrl: '', english: languageOf('en') };
  const { visit, errors } = openPages(db, cast.actionId, grantsRoutes(parts as never));
  const path = `/staff/applications/${applicationId}`;
  const [elira, ana] = [visit(cast.elira), visit(cast.ana)];
  expect((await elira.go(path)).html).toContain(`${path}/check"`);
  await db
    .transaction()
    .execute((tx) =>
      concludeCheck(
        { ...cast.work(cast.elira, times.after), tx },
        { applicationId, items: buildCheck(), reasons: '' },
      ),
    );
  const waits = await elira.go(path);
  expect(waits.html).toContain('A second person must confirm this or send it back.');
  expect(waits.html).toContain('You concluded this check.');
  expect(waits.html).not.toMatch(new RegExp(`${path}/(check|ask)"`));
  expect(await faultsOf(waits)).toEqual([]);
  expect((await ana.go(path)).html).toContain(`${path}/check/confirm`);
  const second = await ana.go(`${path}/check/confirm`);
  expect(second.html).toContain('According to the records');
  expect(await faultsOf(second)).toEqual([]);
  await ana.go(`${path}/check/send-back`);
  await ana.send({ reason: 'The budget is of another lot.' });
  expect((await elira.go(path)).html).toContain('The budget is of another lot.');
  expect((await elira.go(`${path}/check`)).html).toContain('The budget is of another lot.');
  expect(errors).toEqual([]);
});
