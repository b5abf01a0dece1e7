import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { findAttachment } from '../applications/queries.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildDraft, buildPublishedCall, buildSubmitted, times } from '../testing.ts';
import { decideAnnex } from './decide-annex.ts';
import { quarantined, scanAnnex } from './testing.ts';

const unreachable = { outcome: 'failed', why: 'unreachable' } as const;
const infected = { outcome: 'infected' } as const;
const reason = 'Fetched from the register by ourselves.';

describe('a file that the scanner could not check', () => {
  it(
    'is decided about by the officer of the call and the administrator, and by nobody else',
    staged(async (cast) => {
      const { attachmentId } = await buildSubmitted(cast, await buildPublishedCall(cast), {
        file: quarantined,
      });
      await scanAnnex(cast, attachmentId, unreachable);
      const input = { attachmentId, decision: 'release', reason } as const;
      for (const actor of [cast.besa, cast.ana, cast.cene, cast.foreign.elira])
        await expectRefusal(decideAnnex(cast.work(actor), input), 'not_permitted');
      await decideAnnex(cast.work(cast.ivo), input);
      await expectRefusal(decideAnnex(cast.work(cast.elira), input), 'file_not_waiting');
    }),
  );

  it(
    'is nobody’s to decide while it waits for the scanner, and not before it was handed in',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const submitted = await buildSubmitted(cast, call, { file: quarantined });
      const early = { attachmentId: submitted.attachmentId, decision: 'refuse', reason } as const;
      await expectRefusal(decideAnnex(cast.work(cast.elira), early), 'file_not_waiting');
      const draft = await buildDraft(cast, await buildPublishedCall(cast), { file: quarantined });
      await scanAnnex(cast, draft.attachmentId, unreachable);
      const drafted = { ...early, attachmentId: draft.attachmentId };
      await expectRefusal(decideAnnex(cast.work(cast.elira), drafted), 'not_permitted');
    }),
  );

  it(
    'waits on the lists of those who decide until they have; why is kept beside the trail',
    staged(async (cast) => {
      const { applicationId, attachmentId } = await buildSubmitted(cast, await buildPublishedCall(cast), {
        file: quarantined,
      });
      const kindsFor = async (actor: typeof cast.elira) =>
        (await listWaitingTasks(tables(cast), actor, cast.actionId, times.open))
          .map(({ kind }) => kind)
          .filter((kind) => kind.startsWith('annex'));
      expect(await kindsFor(cast.elira)).toEqual([]);
      await scanAnnex(cast, attachmentId, unreachable);
      for (const actor of [cast.elira, cast.ivo]) expect(await kindsFor(actor)).toEqual(['annex_unchecked']);
      for (const actor of [cast.foreign.elira, cast.fatos, cast.besa])
        expect(await kindsFor(actor)).toEqual([]);
      await decideAnnex(cast.work(cast.elira), { attachmentId, decision: 'refuse', reason });
      expect(await kindsFor(cast.elira)).toEqual([]);
      const found = (await findAttachment(tables(cast), attachmentId))!.attachment;
      expect(found).toMatchObject({ state: 'refused', decisionReason: reason, checkNext: null });
      expect((await wordsAbout(cast, applicationId)).at(-1)).toBe('annex.decide');
    }),
  );
});

describe('a file with a virus', () => {
  it(
    'counts as handed in, is never released, and waits until somebody has laid it down',
    staged(async (cast) => {
      const { attachmentId } = await buildSubmitted(cast, await buildPublishedCall(cast), {
        file: quarantined,
      });
      expect(await scanAnnex(cast, attachmentId, infected)).toBe('infected');
      const decide = (decision: 'release' | 'refuse') =>
        decideAnnex(cast.work(cast.elira), { attachmentId, decision, reason });
      await expectRefusal(decide('release'), 'file_not_waiting');
      await decide('refuse');
    }),
  );

  it(
    'is told to those who sent it, while they can still replace it',
    staged(async (cast) => {
      const { applicationId, attachmentId } = await buildDraft(cast, await buildPublishedCall(cast), {
        file: quarantined,
      });
      await scanAnnex(cast, attachmentId, infected);
      const tasksOf = async (actor: typeof cast.besa) =>
        (await listWaitingTasks(tables(cast), actor, cast.actionId, times.open)).filter(
          ({ kind }) => kind === 'annex_closed',
        );
      expect(await tasksOf(cast.besa)).toMatchObject([{ href: `/applications/${applicationId}` }]);
      expect(await tasksOf(cast.foreign.besa)).toEqual([]);
    }),
  );

  it(
    'is closed again when the scanner finds it only after somebody had released it',
    staged(async (cast) => {
      const { attachmentId } = await buildSubmitted(cast, await buildPublishedCall(cast), {
        file: quarantined,
      });
      await scanAnnex(cast, attachmentId, unreachable);
      await decideAnnex(cast.work(cast.elira), { attachmentId, decision: 'release', reason });
      expect(await scanAnnex(cast, attachmentId, unreachable, times.reporting)).toBe('released');
      expect(await scanAnnex(cast, attachmentId, infected, times.decided)).toBeUndefined();
      expect(await scanAnnex(cast, attachmentId, infected, '2028-01-01T00:00:00.000Z')).toBe('infected');
    }),
  );
});
