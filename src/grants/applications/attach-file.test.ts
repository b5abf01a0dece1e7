import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, wordsAbout } from '../../../tests/support/stage.ts';
import { buildDraft, buildPublishedCall, buildSubmitted, statute, times } from '../testing.ts';
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
