import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { publishPractice } from '../advocacy/practices/publish-practice.ts';
import { adoptionPapers, practicePapers } from '../advocacy/practices/subject.ts';
import { buildAdoption, buildPractice } from '../advocacy/practices/testing.ts';
import { holdPartnership, publishPartnership } from '../network/partnerships/publish-partnership.ts';
import { partnershipPapers } from '../network/partnerships/subject.ts';
import { buildPartnership } from '../network/partnerships/testing.ts';
import type { StoredFile } from '../platform/files/stored-file.ts';
import type { Actor } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { unusedContents } from '../privacy/retention/queries.ts';
import { decidePaper } from './decide-paper.ts';
import { keepPaper } from './keep-paper.ts';
import { listPaperTasks } from './list-waiting-tasks.ts';
import { holdPaper, publishPaper } from './publish-paper.ts';
import { findPublicPaper, listPapers, listPublicPapers } from './queries.ts';
import { removePaper } from './remove-paper.ts';
import { usualBound } from './rules.ts';
import { publicationForm } from './schema.ts';

const file: StoredFile = { sha256: 'a'.repeat(64), size: 10, type: 'application/pdf', name: 'order.pdf' };
const form = { title: 'Order 7, signed', language: 'mk' as const };
const named = { begunNamed: true };

async function stage(tx: Tx, state: 'draft' | 'published' = 'published') {
  const cast = await castOf(tx);
  const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
  const practiceId = await buildPractice(tx, { ...given, ...named, state });
  const beside = { owner: practicePapers, ownerId: practiceId };
  return { cast, given, practiceId, beside, work: cast.work(cast.elira) };
}

describe('a file beside a record', () => {
  it('is laid there by officers, seen by staff, and by the public only once somebody has published it', () =>
    rolledBack(async (tx) => {
      const { cast, beside, practiceId, work } = await stage(tx);
      await expect(keepPaper(work, { ...beside, form, file: undefined })).rejects.toMatchObject({
        code: 'paper_without_file',
      });
      const paperId = await keepPaper(work, { ...beside, form, file });
      expect(await listPublicPapers(tx, 'practice', [practiceId])).toEqual([]);
      const { besa, fatos, dragan } = cast;
      for (const actor of [besa, fatos, dragan])
        for (const verb of [
          () => keepPaper(cast.work(actor), { ...beside, form, file }),
          () => publishPaper(cast.work(actor), { owner: practicePapers, paperId }),
          () => holdPaper(cast.work(actor), { owner: practicePapers, paperId }),
          () => removePaper(cast.work(actor), { owner: practicePapers, paperId, form: { reason: 'No.' } }),
        ])
          await expect(verb()).rejects.toMatchObject({ code: 'not_permitted' });
      await publishPaper(work, { owner: practicePapers, paperId });
      await expect(publishPaper(work, { owner: practicePapers, paperId })).rejects.toMatchObject({
        code: 'paper_is_public',
      });
      expect(await listPublicPapers(tx, 'practice', [practiceId])).toMatchObject([form]);
      await holdPaper(work, { owner: practicePapers, paperId });
      await expect(holdPaper(work, { owner: practicePapers, paperId })).rejects.toMatchObject({
        code: 'paper_not_public',
      });
      expect(await findPublicPaper(tx, cast.actionId, paperId)).toBeUndefined();
    }));

  it('is not published by anybody who does not say that nobody at risk is named in it', () => {
    expect(publicationForm.safeParse({}).success).toBe(false);
    expect(publicationForm.parse({ nobody_at_risk: 'yes' })).toEqual({ nobody_at_risk: true });
  });

  it('stays with staff while its record is a draft, and is not published while the scanner has not looked', () =>
    rolledBack(async (tx) => {
      const { cast, beside, practiceId, work } = await stage(tx, 'draft');
      const paperId = await keepPaper(work, { ...beside, form, file });
      await publishPaper(work, { owner: practicePapers, paperId });
      expect(await listPublicPapers(tx, 'practice', [practiceId])).toEqual([]);
      const seen = () => listPapers(tx, cast.actionId, 'practice', [practiceId]);
      expect(await seen()).toMatchObject([{ isOpen: false, publishedAt: work.now }]);
      await publishPractice(work, { practiceId });
      expect(await seen()).toMatchObject([{ isOpen: true }]);
      const held = await keepPaper(work, { ...beside, form, file: { ...file, quarantined: true } });
      const publish = () => publishPaper(work, { owner: practicePapers, paperId: held });
      await expect(publish()).rejects.toMatchObject({ code: 'paper_not_checked' });
      for (const state of ['unchecked', 'infected'] as const) {
        await tx
          .updateTable('platform.file')
          .set({ state })
          .where('id', '=', (await seen())[1]!.fileId)
          .execute();
        await expect(publish()).rejects.toMatchObject({ code: 'paper_not_checked' });
      }
    }));

  it('stays with staff where the name of the body is held back, and is there again when the name is', () =>
    rolledBack(async (tx) => {
      const { cast, work, given } = await stage(tx);
      const body = { organisationId: cast.besa.organisationId! };
      const practiceId = await buildPractice(tx, { ...given, ...named, body });
      const beside = { owner: practicePapers, ownerId: practiceId };
      const paperId = await keepPaper(work, { ...beside, form, file });
      await publishPaper(work, { owner: practicePapers, paperId });
      const adoptionId = await buildAdoption(tx, { ...given, body, practiceId });
      const proof = { owner: adoptionPapers, ownerId: adoptionId, form, file };
      await publishPaper(work, { owner: adoptionPapers, paperId: await keepPaper(work, proof) });
      const open = async () => [
        (await listPublicPapers(tx, 'practice', [practiceId])).length,
        (await listPublicPapers(tx, 'adoption', [adoptionId])).length,
      ];
      expect(await open()).toEqual([1, 0]);
      const name = (begunNamed: boolean, adopted: boolean) =>
        Promise.all([
          tx.updateTable('advocacy.practice').set({ begunNamed }).where('id', '=', practiceId).execute(),
          tx.updateTable('advocacy.adoption').set({ named: adopted }).where('id', '=', adoptionId).execute(),
        ]);
      await name(false, true);
      expect(await open()).toEqual([0, 1]);
      await name(true, true);
      expect(await open()).toEqual([1, 1]);
    }));

  it('lies beside a partnership for everybody only while a person has marked that public', () =>
    rolledBack(async (tx) => {
      const { work, given } = await stage(tx);
      const partnershipId = await buildPartnership(tx, given);
      const beside = { owner: partnershipPapers, ownerId: partnershipId };
      await publishPaper(work, {
        owner: partnershipPapers,
        paperId: await keepPaper(work, { ...beside, form, file }),
      });
      const open = async () => (await listPublicPapers(tx, 'partnership', [partnershipId])).length;
      expect(await open()).toBe(0);
      await publishPartnership(work, { partnershipId });
      expect(await open()).toBe(1);
      await holdPartnership(work, { partnershipId });
      expect(await open()).toBe(0);
    }));

  it('waits for the decision of an officer where the scanner could not look, and is open or closed by it', () =>
    rolledBack(async (tx) => {
      const { cast, beside, practiceId, work } = await stage(tx);
      const waiting = async () => {
        const paperId = await keepPaper(work, { ...beside, form, file: { ...file, quarantined: true } });
        return { paperId, owner: practicePapers };
      };
      const [released, refused, infected] = [await waiting(), await waiting(), await waiting()];
      const decide = (actor: Actor, one: typeof released, decision: 'release' | 'refuse') =>
        decidePaper(cast.work(actor), { ...one, form: { decision, reason: 'It came by hand.' } });
      await expect(decide(cast.elira, released, 'release')).rejects.toMatchObject({
        code: 'file_not_waiting',
      });
      const seen = () => listPapers(tx, cast.actionId, 'practice', [practiceId]);
      for (const [one, state] of [
        [released, 'unchecked'],
        [refused, 'unchecked'],
        [infected, 'infected'],
      ] as const) {
        const { fileId } = (await seen()).find(({ id }) => id === one.paperId)!;
        await tx.updateTable('platform.file').set({ state }).where('id', '=', fileId).execute();
      }
      const tasks = async (actor: Actor) =>
        (await listPaperTasks({ tx, actor, actionId: cast.actionId, now: work.now }))
          .map(({ kind, href }) => `${kind} ${href}`)
          .toSorted();
      const there = (one: typeof released) => `/staff/papers/practice/${one.paperId}/decide`;
      expect(await tasks(cast.elira)).toEqual(
        [
          `unchecked ${there(released)}`,
          `unchecked ${there(refused)}`,
          `infected ${there(infected)}`,
        ].toSorted(),
      );
      for (const actor of [cast.besa, cast.fatos, cast.dragan]) {
        expect(await tasks(actor)).toEqual([]);
        await expect(decide(actor, released, 'release')).rejects.toMatchObject({ code: 'not_permitted' });
      }
      await decide(cast.elira, released, 'release');
      await decide(cast.elira, refused, 'refuse');
      await expect(decide(cast.elira, infected, 'release')).rejects.toMatchObject({
        code: 'file_not_waiting',
      });
      await decide(cast.elira, infected, 'refuse');
      expect(await tasks(cast.elira)).toEqual([]);
      expect((await seen()).map(({ state }) => state).toSorted()).toEqual(['refused', 'refused', 'released']);
      await publishPaper(work, released);
      expect((await listPublicPapers(tx, 'practice', [practiceId])).map(({ id }) => id)).toEqual([
        released.paperId,
      ]);
      await expect(publishPaper(work, refused)).rejects.toMatchObject({ code: 'paper_not_checked' });
    }));

  it('goes for good when it is removed: that it was there stays, and its content leads from no record', () =>
    rolledBack(async (tx) => {
      const { cast, beside, practiceId, work } = await stage(tx);
      const paperId = await keepPaper(work, { ...beside, form, file });
      await publishPaper(work, { owner: practicePapers, paperId });
      const reason = { reason: 'A name stands on page 3.' };
      await removePaper(work, { owner: practicePapers, paperId, form: reason });
      expect(await listPublicPapers(tx, 'practice', [practiceId])).toEqual([]);
      expect(await listPapers(tx, cast.actionId, 'practice', [practiceId])).toMatchObject([
        { id: paperId, title: '–', sha256: null, publishedAt: null },
      ]);
      expect(await unusedContents(tx, [file.sha256])).toEqual([file.sha256]);
      expect(cast.jobs.map(({ word }) => word)).toContain('retention.remove_content');
      for (const again of [
        () => removePaper(work, { owner: practicePapers, paperId, form: reason }),
        () => publishPaper(work, { owner: practicePapers, paperId }),
      ])
        await expect(again()).rejects.toMatchObject({ code: 'paper_removed' });
    }));

  it('is looked for beside its own kind of record only, and not beyond what a record gathers', () =>
    rolledBack(async (tx) => {
      const { cast, beside, practiceId, work, given } = await stage(tx);
      const paperId = await keepPaper(work, { ...beside, form, file });
      await expect(publishPaper(work, { owner: partnershipPapers, paperId })).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(
        keepPaper(work, { owner: partnershipPapers, ownerId: practiceId, form, file }),
      ).rejects.toMatchObject({ code: 'not_found' });
      for (let more = 1; more < usualBound.max; more++) await keepPaper(work, { ...beside, form, file });
      await expect(keepPaper(work, { ...beside, form, file })).rejects.toMatchObject({
        code: 'too_many_files',
      });
      const adoptionId = await buildAdoption(tx, { ...given, practiceId });
      await keepPaper(work, { owner: adoptionPapers, ownerId: adoptionId, form, file });
      const partnershipId = await buildPartnership(tx, given);
      await keepPaper(work, { owner: partnershipPapers, ownerId: partnershipId, form, file });
      expect(await listPapers(tx, cast.actionId, 'adoption', [adoptionId])).toHaveLength(1);
    }));
});
