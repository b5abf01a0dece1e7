import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { draftOf, fieldsOf, findSection } from '../../forms/index.ts';
import { buildForm } from '../../forms/testing.ts';
import type { Actor } from '../../platform/permissions.ts';
import { buildDraft, buildPublishedCall, secretOfTests, statute, times } from '../testing.ts';
import { removeAttachment } from './attach-file.ts';
import { findApplication } from './queries.ts';
import { isGenuine } from './receipt.ts';
import { saveSection, seenOf } from './save-section.ts';
import { beginSubmission, contentToSubmit, submitApplication } from './submit-application.ts';

const submit = (cast: Cast, applicationId: string, now: string = times.open, actor: Actor = cast.besa) =>
  submitApplication(cast.work(actor, now), { applicationId, secret: secretOfTests });

describe('submitting an application', () => {
  it(
    'is for the applicant’s certifier alone',
    staged(async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      for (const actor of [cast.bora, cast.foreign.besa, cast.elira, cast.ana])
        await expectRefusal(submit(cast, applicationId, times.open, actor), 'not_permitted');
    }),
  );

  it(
    'is refused with gaps, and says how many',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildDraft(cast, call, { gaps: true });
      const attempt = submit(cast, applicationId);
      await expect(attempt).rejects.toMatchObject({ code: 'application_incomplete', details: { count: 8 } });
      const whole = await buildDraft(cast, call);
      await removeAttachment(cast.work(cast.besa, times.open), whole);
      const without = submit(cast, whole.applicationId);
      await expect(without).rejects.toMatchObject({ code: 'application_incomplete', details: { count: 1 } });
    }),
  );

  it(
    'is cut to the millisecond; the published grace is for whoever had begun',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const draft = async (begunAt?: string) => {
        const { applicationId } = await buildDraft(cast, call);
        if (begunAt) await beginSubmission(cast.work(cast.besa, begunAt), { applicationId });
        return applicationId;
      };
      const [afterwards, withinGrace] = ['2026-02-15T13:00:00.001Z', '2026-02-15T13:02:00.000Z'];
      await expectRefusal(submit(cast, await draft(), afterwards), 'call_closed');
      await expectRefusal(submit(cast, await draft(afterwards), withinGrace), 'call_closed');
      const begun = await draft(times.deadline);
      await expectRefusal(submit(cast, begun, '2026-02-15T13:02:00.001Z'), 'call_closed');
      expect((await submit(cast, begun, withinGrace)).receivedAt).toBe(withinGrace);
      expect((await submit(cast, await draft(), times.deadline)).receivedAt).toBe(times.deadline);
    }),
  );

  it(
    'gives the same receipt again, and tells the applicant once',
    staged(async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      const first = await submit(cast, applicationId);
      const second = await submit(cast, applicationId, '2026-02-15T13:30:00.000Z');
      expect(second).toEqual(first);
      expect(cast.jobs.filter(({ word }) => word === 'application.submit')).toHaveLength(1);
      const words = await wordsAbout(cast, applicationId);
      expect(words.filter((word) => word === 'application.submit')).toHaveLength(1);
    }),
  );

  it(
    'numbers applications in the order they came',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const numbers: string[] = [];
      for (let at = 0; at < 3; at += 1)
        numbers.push((await submit(cast, (await buildDraft(cast, call)).applicationId)).number);
      expect(numbers).toEqual(['RS-2026-01-001', 'RS-2026-01-002', 'RS-2026-01-003']);
    }),
  );
});

describe('a receipt', () => {
  it(
    'is not genuine once a letter of it is changed, nor from another instance',
    staged(async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      const receipt = await submit(cast, applicationId);
      expect(isGenuine(secretOfTests, receipt)).toBe(true);
      expect(isGenuine('the secret of another instance is another', receipt)).toBe(false);
      for (const changed of [
        { ...receipt, number: 'RS-2026-01-002' },
        { ...receipt, receivedAt: '2026-02-01T08:59:59.000Z' },
        {
          ...receipt,
          contentSha256: receipt.contentSha256.replace(/^./, (sign) => (sign === '0' ? '1' : '0')),
        },
        { ...receipt, annexesSha256: [] },
        { ...receipt, signature: receipt.signature.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')) },
      ])
        expect(isGenuine(secretOfTests, changed)).toBe(false);
    }),
  );

  it(
    'hashes the content that is kept, byte for byte, with its annexes',
    staged(async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      const receipt = await submit(cast, applicationId);
      const kept = await findApplication(tables(cast), applicationId);
      expect(kept).toMatchObject({ state: 'submitted', receipt, contentSha256: receipt.contentSha256 });
      expect(createHash('sha256').update(kept!.content!).digest('hex')).toBe(receipt.contentSha256);
      expect(receipt.annexesSha256).toEqual([statute.sha256]);
      expect(kept!.content).toContain(statute.sha256);
    }),
  );
});

it(
  'What is submitted is what the page showed: what a colleague saved meanwhile is read first',
  staged(async (cast) => {
    const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
    const shown = async () =>
      (await contentToSubmit(tables(cast), (await findApplication(tables(cast), applicationId))!)).sha256;
    const seen = await shown();
    const section = findSection(buildForm(), 'project')!;
    const draft = draftOf((await findApplication(tables(cast), applicationId))!.answers);
    const typed = { ...fieldsOf(section, draft), seen: seenOf(section, draft), 'q.title': 'Another bridge' };
    await saveSection(cast.work(cast.bora, times.open), {
      ...{ applicationId, section: 'project', typed, files: {} },
    });
    const attempt = (what: string) =>
      submitApplication(cast.work(cast.besa, times.open), {
        ...{ applicationId, secret: secretOfTests, seen: what },
      });
    await expectRefusal(attempt(seen), 'changed_since_shown');
    const now = await shown();
    expect((await attempt(now)).contentSha256).toBe(now);
    // The same form once more gives the same receipt, whatever it showed.
    expect((await attempt(seen)).contentSha256).toBe(now);
  }),
);
