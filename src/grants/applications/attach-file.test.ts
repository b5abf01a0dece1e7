import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, wordsAbout } from '../../../tests/support/stage.ts';
import { newId } from '../../platform/ids.ts';
import { buildDraft, buildPublishedCall, buildSubmitted, statute, times } from '../testing.ts';
import type { TakenDocument } from '../vault/take-document.ts';
import { attachFile, removeAttachment } from './attach-file.ts';
import { listAttachments } from './queries.ts';

const other = { ...statute, sha256: 'ef'.repeat(32), name: 'other.pdf' };

describe('a file of an application', () => {
  it(
    'is put and taken out by the applicant’s own people alone',
    staged(async (cast) => {
      const { applicationId, attachmentId } = await buildDraft(cast, await buildPublishedCall(cast));
      for (const actor of [cast.foreign.besa, cast.elira, cast.ana]) {
        const work = cast.work(actor, times.open);
        await expectRefusal(
          attachFile(work, { applicationId, question: 'statute', file: other }),
          'not_permitted',
        );
        await expectRefusal(removeAttachment(work, { attachmentId }), 'not_permitted');
      }
    }),
  );

  it(
    'stands beside a question that asks for it, and no more of them than it asks for',
    staged(async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.besa, times.open);
      const put = (question: string) => attachFile(work, { applicationId, question, file: other });
      await expectRefusal(put('title'), 'question_unknown');
      await expectRefusal(put('none'), 'question_unknown');
      await expectRefusal(put('statute'), 'too_many_files');
    }),
  );

  it(
    'is kept as it was once submitted',
    staged(async (cast) => {
      const { applicationId, attachmentId } = await buildSubmitted(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.besa, times.open);
      await expectRefusal(removeAttachment(work, { attachmentId }), 'application_not_in_state');
      const attempt = attachFile(work, { applicationId, question: 'statute', file: other });
      await expectRefusal(attempt, 'application_not_in_state');
    }),
  );

  it(
    'takes the dates of a document that is chosen again with the same content, and keeps them when it is sent as a file',
    staged(async (cast) => {
      const { applicationId, attachmentId } = await buildDraft(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.bora, times.open);
      const put = (said?: TakenDocument['said']) =>
        attachFile(work, { applicationId, question: 'statute', file: statute, said });
      const held = async () =>
        (await listAttachments(work.tx, applicationId)).map(({ documentType, issuedOn, validUntil }) => [
          ...[documentType, issuedOn, validUntil],
        ]);
      const said = { id: newId(), type: 'other', issuedOn: '2024-03-31', validUntil: '2027-03-31' };
      const dated = await put(said);
      expect(dated).not.toBe(attachmentId);
      expect(await put(said)).toBe(dated);
      expect(await held()).toEqual([['other', '2024-03-31', '2027-03-31']]);
      await put({ ...said, validUntil: '2028-03-31' });
      await put();
      expect(await held()).toEqual([['other', '2024-03-31', '2028-03-31']]);
    }),
  );

  it(
    'is kept once, however often it is sent, and gone when it is taken out',
    staged(async (cast) => {
      const { applicationId, attachmentId } = await buildDraft(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.bora, times.open);
      expect(await attachFile(work, { applicationId, question: 'statute', file: statute })).toBe(
        attachmentId,
      );
      await removeAttachment(work, { attachmentId });
      expect(await listAttachments(work.tx, applicationId)).toEqual([]);
      await expectRefusal(removeAttachment(work, { attachmentId }), 'not_found');
      expect(await wordsAbout(cast, applicationId)).toEqual([
        'application.start',
        'application.attach',
        'application.detach',
      ]);
    }),
  );
});
