import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged } from '../../../tests/support/stage.ts';
import { draftOf, keptDocument, seenOfDocument, withKeptDocument } from '../../forms/index.ts';
import { buildForm } from '../../forms/testing.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import { readControls } from '../../platform/files/read-controls.ts';
import { buildZip, readZip } from '../../platform/files/testing.ts';
import type { Tx } from '../../platform/work.ts';
import type { GrantsParts } from '../parts.ts';
import {
  buildDraft,
  buildPublishedCall,
  completeAnswers,
  grantsCast,
  secretOfTests,
  times,
} from '../testing.ts';
import { offlineDocument } from './offline-file.ts';
import { findApplication } from './queries.ts';
import { applicationRoutes } from './routes.tsx';
import { offlineRoutes } from './routes-offline.tsx';
import { beginSubmission, submitApplication } from './submit-application.ts';
import { keepDocument, takeDocument } from './take-document.ts';

const language = languageOf('en');
const form = buildForm();
const draftIn = async (tx: Tx, id: string) => draftOf((await findApplication(tx, id))!.answers);
const nothing = { fields: {}, unchanged: 1, missing: 0, unknown: [] };

/** The file of an application as its page gives it, with some texts of it written over. */
async function fileOf(tx: Tx, id: string, texts: Readonly<Record<string, string>> = {}): Promise<File> {
  const application = (await findApplication(tx, id))!;
  const opened = { form, draft: draftOf(application.answers), formContext: { attachments: {} } };
  const bytes = await writeDocx(
    offlineDocument(language, application, opened, { now: times.open, demonstration: false }),
  );
  const parts = new Map(await readZip(bytes));
  let body = parts.get('word/document.xml')!.toString('utf8');
  for (const [before, after] of Object.entries(texts)) {
    expect(body).toContain(`>${before}<`);
    body = body.replaceAll(`>${before}<`, `>${after}<`);
  }
  const zip = buildZip({ ...Object.fromEntries(parts), 'word/document.xml': body });
  return new File([new Uint8Array(zip)], 'application.docx');
}

it(
  'A filled file is kept and taken by the applicant’s own people alone, as its page showed it, until the deadline.',
  staged(async (cast) => {
    const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
    const besa = cast.work(cast.besa, times.open);
    for (const actor of [cast.foreign.besa, cast.elira, cast.ana, cast.cene])
      await expectRefusal(
        keepDocument(cast.work(actor, times.open), { applicationId, filled: nothing }),
        'not_permitted',
      );
    const late = cast.work(cast.besa, '2026-02-15T13:00:00.001Z');
    await expectRefusal(keepDocument(late, { applicationId, filled: nothing }), 'call_closed');
    const large = { ...nothing, unknown: ['x'.repeat(400_001)] };
    await expectRefusal(keepDocument(besa, { applicationId, filled: large }), 'offline_too_long');
    const seen = async () => seenOfDocument(form, await draftIn(besa.tx, applicationId));
    const input = { applicationId, over: [], language };
    await expectRefusal(takeDocument(besa, { ...input, seen: await seen() }), 'offline_nothing');
    const before = await seen();
    await keepDocument(besa, { applicationId, filled: nothing });
    await expectRefusal(takeDocument(besa, { ...input, seen: before }), 'changed_meanwhile');
    expect((await draftIn(besa.tx, applicationId)).answers).toEqual(completeAnswers);
    await keepDocument(besa, { applicationId, filled: undefined });
    expect(await draftIn(besa.tx, applicationId)).toEqual({ answers: completeAnswers, raw: {} });
  }),
);

it(
  'While a filled file waits, nothing is submitted: it is taken or discarded first, to the end of the grace; one that says nothing new is let go.',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    const { applicationId } = await buildDraft(cast, call);
    const besa = cast.work(cast.besa, times.open);
    await beginSubmission(besa, { applicationId });
    const fields = { '0.1': { mark: '00000000', values: ['Written on the way'] } };
    await keepDocument(besa, { applicationId, filled: { ...nothing, fields } });
    const submit = (now: string) =>
      submitApplication(cast.work(cast.besa, now), { applicationId, secret: secretOfTests });
    await expect(submit(times.open)).rejects.toMatchObject({ code: 'document_waits', field: 'document' });
    const [inGrace, afterGrace] = ['2026-02-15T13:01:00.000Z', '2026-02-15T13:02:00.001Z'];
    await expectRefusal(submit(inGrace), 'document_waits');
    const discard = (now: string) =>
      keepDocument(cast.work(cast.besa, now), { applicationId, filled: undefined });
    await expectRefusal(discard(afterGrace), 'call_closed');
    await expectRefusal(
      keepDocument(cast.work(cast.besa, inGrace), { applicationId, filled: nothing }),
      'call_closed',
    );
    await discard(inGrace);
    // One of another version of the form is no obstacle: nobody could take it. Nor is one with nothing to take.
    const other = withKeptDocument({ ...form, version: 2 }, await draftIn(besa.tx, applicationId), nothing);
    await besa.tx
      .updateTable('grants.application')
      .set({ answers: JSON.stringify(other) })
      .where('id', '=', applicationId)
      .execute();
    await submit(inGrace);
    const same = await buildDraft(cast, call);
    await keepDocument(besa, { applicationId: same.applicationId, filled: nothing });
    await submitApplication(besa, { applicationId: same.applicationId, secret: secretOfTests });
    expect(await draftIn(besa.tx, same.applicationId)).toEqual({ answers: completeAnswers, raw: {} });
    expect(await draftIn(besa.tx, applicationId)).toEqual({ answers: completeAnswers, raw: {} });
  }),
);

it('A file goes out, is filled and comes back: what it changes is shown first, what cannot be read is refused with the reason.', async () => {
  const { db, cast, applicationId, otherId } = await stagedPages();
  const tx = db as never as Tx;
  const { visit, errors } = pagesOf(db, cast.actionId);
  const here = `/applications/${applicationId}/offline`;
  expect((await visit(cast.foreign.besa).go(`${here}.docx`)).status).toBe(404);
  expect((await visit(cast.besa).go(`${here}.docx`)).status).toBe(200);
  const besa = visit(cast.besa);
  const choose = await besa.go(here);
  expect(await faultsOf(choose)).toEqual([]);
  const send = (file: File) => besa.send({ do: 'read' }, { file });

  for (const wrong of ['%PDF-1.7', 'PK\u0003\u0004 broken'])
    expect((await send(new File([wrong], 'a.docx'))).html).toContain(
      'We cannot read this file as a Word document',
    );
  const empty = buildZip({ 'word/document.xml': '<w:document><w:body/></w:document>' });
  expect((await send(new File([new Uint8Array(empty)], 'a.docx'))).html).toContain('has no fields');
  expect((await send(await fileOf(tx, otherId))).html).toContain('belongs to another application');
  const older = await fileOf(tx, applicationId);
  const parts = await readZip(new Uint8Array(await older.arrayBuffer()));
  const body = parts
    .get('word/document.xml')!
    .toString('utf8')
    .replace(/(m:of:[^:]+:)[\da-f]{12}/, '$1000000000000');
  const version = new Uint8Array(buildZip({ 'word/document.xml': body }));
  expect((await send(new File([version], 'a.docx'))).html).toContain('form of the call has changed');
  expect(await draftIn(tx, applicationId)).toEqual({ answers: completeAnswers, raw: {} });

  const texts = { 'One river, two banks.': 'Two banks, one river.', Coordinator: 'Manager' };
  const filled = await fileOf(tx, applicationId, { ...texts, '1000.00': 'a lot' });
  const check = await send(filled);
  expect(check.path).toBe(here);
  expect(await faultsOf(check)).toEqual([]);
  expect(check.html).toContain('2 fields are ready to be taken. Nothing has changed yet.');
  expect(check.html).toContain('Price of one unit: write an amount in figures');
  expect((await draftIn(tx, applicationId)).answers).toEqual(completeAnswers);
  expect((await besa.go(`/applications/${applicationId}`)).html).toContain(
    'Check the document that you uploaded',
  );
  for (const step of ['check', 'submit']) {
    const before = await besa.go(`/applications/${applicationId}/${step}`);
    expect(await faultsOf(before)).toEqual([]);
    expect(before.html).toContain('Take its answers or discard it before you submit.');
    expect(before.html).toMatch(new RegExp(`<a[^>]* href="${here}"`));
  }
  await besa.go(here);
  const taken = await besa.send({ do: 'take' });
  expect(taken.path).toBe(`/applications/${applicationId}`);
  const draft = await draftIn(tx, applicationId);
  expect(draft.answers.summary).toBe('Two banks, one river.');
  expect(draft.answers.budget).toMatchObject({
    lines: [{ description: 'Manager', heading: 'human_resources' }],
  });
  expect(keptDocument(form, draft)).toBe(undefined);
  // What comes back as it went out has nothing to take.
  await besa.go(here);
  const again = await send(await fileOf(tx, applicationId));
  expect(again.html).toContain('Your document says the same as the page. There is nothing to take.');
  expect(again.html).not.toContain('ready to be taken');
  await besa.send({ do: 'discard' });
  expect(await draftIn(tx, applicationId)).toEqual(draft);
  expect(errors).toEqual([]);
});

it('Every field of the file is named, and its boxes and lists hold what was answered.', async () => {
  const { db, applicationId } = await stagedPages();
  const file = await fileOf(db as never, applicationId);
  const controls = (await readControls(Buffer.from(await file.arrayBuffer())))!;
  expect(new Set(controls.map(({ tag }) => tag)).size).toBe(controls.length);
  expect(controls.every(({ tag }) => tag.startsWith('m:') && tag.length <= 64)).toBe(true);
  expect(controls.filter(({ ticked }) => ticked)).toHaveLength(4);
});

async function stagedPages() {
  const db = await testDatabase();
  const made = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const call = await buildPublishedCall(cast);
    const { applicationId: otherId } = await buildDraft(cast, call);
    return { cast, otherId, ...(await buildDraft(cast, call)) };
  });
  await db.updateTable('grants.call').set({ deadlineAt: '2099-01-01T12:00:00.000Z' }).execute();
  return { db, ...made };
}

function pagesOf(db: Awaited<ReturnType<typeof testDatabase>>, actionId: string) {
  const parts = { demonstration: false, secretsBefore: [] } as unknown as GrantsParts;
  return openPages(db, actionId, [...applicationRoutes(parts), ...offlineRoutes(parts)]);
}
