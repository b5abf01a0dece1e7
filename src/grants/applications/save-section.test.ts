import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged } from '../../../tests/support/stage.ts';
import { draftOf, fieldsOf, findSection } from '../../forms/index.ts';
import { buildForm } from '../../forms/testing.ts';
import type { Typed, UploadedFiles } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/permissions.ts';
import { buildDraft, buildPublishedCall, buildSubmitted, secretOfTests, statute, times } from '../testing.ts';
import { removeDocument } from '../vault/remove-document.ts';
import { replaceDocument } from '../vault/replace-document.ts';
import { buildVaultDocument, scanOfStatute } from '../vault/testing.ts';
import { removeAttachment } from './attach-file.ts';
import { findApplication, listAttachments } from './queries.ts';
import { saveSection, seenOf } from './save-section.ts';
import { beginSubmission, submitApplication } from './submit-application.ts';

const sectionOf = (key: string) => findSection(buildForm(), key)!;

/** What the section's page would send as it stands, with some fields changed. */
async function pageOf(cast: Cast, applicationId: string, key: string, changes: Typed): Promise<Typed> {
  const found = await findApplication(cast.work(cast.besa).tx, applicationId);
  const draft = draftOf(found!.answers);
  return { ...fieldsOf(sectionOf(key), draft), seen: seenOf(sectionOf(key), draft), ...changes };
}
async function save(
  cast: Cast,
  {
    applicationId,
    actor = cast.besa,
    now = times.open,
    section = 'project',
    files = {} as UploadedFiles,
  }: {
    applicationId: string;
    actor?: Actor;
    now?: string;
    section?: string;
    files?: UploadedFiles;
  },
  changes: Typed = {},
) {
  const typed = await pageOf(cast, applicationId, section === 'none' ? 'project' : section, changes);
  return saveSection(cast.work(actor, now), { applicationId, section, typed, files });
}

describe('saving a section', () => {
  it(
    'is refused to everybody but the applicant’s own people',
    staged(async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      for (const actor of [cast.foreign.besa, cast.foreign.bora, cast.elira, cast.ana, cast.cene])
        await expectRefusal(save(cast, { applicationId, actor }), 'not_permitted');
    }),
  );

  it(
    'is over at the deadline, and once submitted',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildDraft(cast, call);
      await save(cast, { applicationId, now: times.deadline });
      await expectRefusal(save(cast, { applicationId, now: '2026-02-15T13:00:00.001Z' }), 'call_closed');
      const submitted = await buildSubmitted(cast, call);
      await expectRefusal(save(cast, submitted), 'application_not_in_state');
    }),
  );

  it(
    'is refused in a section the form does not have',
    staged(async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      await expectRefusal(save(cast, { applicationId, section: 'none' }), 'not_found');
    }),
  );

  it(
    'is refused when a colleague saved the same section since, and not for another section',
    staged(async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      const typed = await pageOf(cast, applicationId, 'project', { 'q.title': 'Late' });
      await save(cast, { applicationId, section: 'activities' }, { 'q.activity.0.name': 'A walk' });
      await save(cast, { applicationId, actor: cast.bora }, { 'q.title': 'First' });
      const work = cast.work(cast.besa, times.open);
      const attempt = saveSection(work, { applicationId, section: 'project', typed, files: {} });
      await expectRefusal(attempt, 'changed_meanwhile');
      const found = await findApplication(work.tx, applicationId);
      expect(draftOf(found!.answers).answers).toMatchObject({
        title: 'First',
        activity: [{ name: 'A walk' }],
      });
    }),
  );

  it(
    'takes out no file that is not there, whatever the button says',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildDraft(cast, call);
      const theirs = await buildDraft(cast, call, { side: cast.foreign });
      const press = (file: string) =>
        save(cast, { applicationId, section: 'papers' }, { _remove_file: file });
      await expectRefusal(press('no id at all'), 'not_found');
      await expectRefusal(press(theirs.attachmentId), 'not_permitted');
      expect(await listAttachments(cast.work(cast.besa).tx, theirs.applicationId)).toHaveLength(1);
    }),
  );

  it(
    'keeps gaps and mistakes as they are typed, and the title and amount for the lists',
    staged(async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast), { gaps: true });
      await save(cast, { applicationId }, { 'q.title': 'Three banks', 'q.months': 'twelve' });
      await save(cast, { applicationId, section: 'money' }, { 'q.budget-requested': '4200' });
      const found = await findApplication(cast.work(cast.besa).tx, applicationId);
      expect(found).toMatchObject({ title: 'Three banks', requestedMinor: 4_200_00, state: 'draft' });
      expect(draftOf(found!.answers).raw).toEqual({ 'q.months': 'twelve' });
    }),
  );

  it(
    'puts its files beside the question, and takes them out again',
    staged(async (cast) => {
      const { applicationId, attachmentId } = await buildDraft(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.besa);
      await save(cast, { applicationId, section: 'papers' }, { _remove_file: attachmentId });
      expect(await listAttachments(work.tx, applicationId)).toEqual([]);
      const files = { 'q.statute': [{ ...statute, sha256: 'ef'.repeat(32), name: 'new.pdf' }] };
      await save(cast, { applicationId, section: 'papers', files });
      expect(await listAttachments(work.tx, applicationId)).toMatchObject([
        { name: 'new.pdf', question: 'statute', sha256: 'ef'.repeat(32) },
      ]);
    }),
  );

  it(
    'takes a copy of a document of the organisation, with what is said of it then',
    staged(async (cast) => {
      const { applicationId, attachmentId } = await buildDraft(cast, await buildPublishedCall(cast));
      const documentId = await buildVaultDocument(cast);
      const choose = (id: string) =>
        save(cast, { applicationId, section: 'papers' }, { 'q.statute@kept': id });
      await expectRefusal(choose(documentId), 'too_many_files');
      const work = cast.work(cast.besa, times.open);
      await removeAttachment(work, { attachmentId });
      await expectRefusal(choose('no id at all'), 'vault_document_gone');
      const theirs = await buildVaultDocument(cast, { side: cast.foreign });
      await expectRefusal(choose(theirs), 'vault_document_gone');
      // One that was kept while another form took its type, and one whose last day was yesterday.
      const drawn = await buildVaultDocument(cast);
      await work.tx
        .updateTable('platform.file')
        .set({ type: 'image/png' })
        .where('id', '=', work.tx.selectFrom('grants.vaultDocument').select('fileId').where('id', '=', drawn))
        .execute();
      await expectRefusal(choose(drawn), 'file_type_not_accepted');
      const ended = await buildVaultDocument(cast);
      await work.tx
        .updateTable('grants.vaultDocument')
        .set({ validUntil: '2026-01-31' })
        .where('id', '=', ended)
        .execute();
      await expectRefusal(choose(ended), 'vault_document_gone');
      expect((await choose(documentId)).filesThere).toBeUndefined();
      const [kept] = await listAttachments(work.tx, applicationId);
      expect(kept).toMatchObject({
        ...{ name: 'our-statute.pdf', sha256: scanOfStatute.sha256, documentType: 'other' },
        ...{ issuedOn: '2024-03-31', validUntil: '2026-03-31' },
      });
      const { fileId } = await work.tx
        .selectFrom('grants.vaultDocument')
        .select('fileId')
        .where('id', '=', documentId)
        .executeTakeFirstOrThrow();
      expect(kept!.fileId).not.toBe(fileId);
      await removeDocument(work, { documentId });
      expect(await listAttachments(work.tx, applicationId)).toEqual([kept]);
      await removeAttachment(work, { attachmentId: kept!.id });
      await expectRefusal(choose(documentId), 'vault_document_gone');
    }),
  );

  it(
    'says of a document that was there already whether it has other dates now',
    staged(async (cast) => {
      const { applicationId, attachmentId } = await buildDraft(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.besa, times.open);
      await removeAttachment(work, { attachmentId });
      const choose = async (id: string) =>
        (await save(cast, { applicationId, section: 'papers' }, { 'q.statute@kept': id })).filesThere;
      const documentId = await buildVaultDocument(cast);
      expect(await choose(documentId)).toBeUndefined();
      expect(await choose(documentId)).toBe('there');
      const form = { issuedOn: '2024-03-30', validUntil: '2027-03-31' };
      const corrected = await replaceDocument(work, { documentId, form, file: scanOfStatute });
      expect(await choose(corrected)).toBe('renewed');
      const kept = await listAttachments(work.tx, applicationId);
      expect(kept.map(({ issuedOn, validUntil }) => ({ issuedOn, validUntil }))).toEqual([form]);
    }),
  );

  it(
    'has the copy scanned that no scanner has cleared, and takes none in which something was found',
    staged(async (cast) => {
      const { applicationId, attachmentId } = await buildDraft(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.besa, times.open);
      await removeAttachment(work, { attachmentId });
      const documentId = await buildVaultDocument(cast, { file: { ...scanOfStatute, quarantined: true } });
      const choose = () => save(cast, { applicationId, section: 'papers' }, { 'q.statute@kept': documentId });
      const becomes = (state: 'infected' | 'quarantined') =>
        work.tx.updateTable('platform.file').set({ state }).where('purpose', '=', 'vault').execute();
      await becomes('infected');
      await expectRefusal(choose(), 'vault_document_gone');
      await becomes('quarantined');
      await choose();
      const [kept] = await listAttachments(work.tx, applicationId);
      expect(kept!.state).toBe('quarantined');
      expect(cast.jobs).toContainEqual({ word: 'file.check', data: { fileId: kept!.fileId } });
    }),
  );

  it(
    'leaves a submitted application as it was when its document is replaced',
    staged(async (cast) => {
      const built = await buildDraft(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.besa, times.open);
      await removeAttachment(work, built);
      const documentId = await buildVaultDocument(cast);
      const { applicationId } = built;
      await save(cast, { applicationId, section: 'papers' }, { 'q.statute@kept': documentId });
      await beginSubmission(work, built);
      await submitApplication(work, { ...built, secret: secretOfTests });
      const before = await listAttachments(work.tx, applicationId);
      const form = { issuedOn: '2026-01-31', validUntil: null };
      const file = { ...scanOfStatute, sha256: 'ab'.repeat(32) };
      await replaceDocument(work, { documentId, form, file });
      expect(await listAttachments(work.tx, applicationId)).toEqual(before);
    }),
  );
});
