import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { listWaitingTasks } from '../list-waiting-tasks.ts';
import { buildRecommendation, definition } from '../recommendations/testing.ts';
import { editMaterial } from './edit-material.ts';
import { handInMaterial, takeBackMaterial } from './hand-in.ts';
import { linkMaterial } from './link-material.ts';
import { publishMaterial } from './publish-material.ts';
import { findMaterial, listMaterials } from './queries.ts';
import {
  findContent,
  findPublished,
  listPublished,
  listPublishedEditions,
  readContent,
} from './queries-published.ts';
import { listPublishedRecommendationsOf } from './queries-published-links.ts';
import { recordMaterial } from './record-material.ts';
import { removeText } from './remove-text.ts';
import { reviewMaterial } from './review-material.ts';
import { reviseMaterial } from './revise-material.ts';
import { saveText } from './save-text.ts';
import { approve, buildMaterial, materialFormOf, owedInTests, textFormOf } from './testing.ts';
import { withdrawMaterial } from './withdraw-material.ts';

const code = (name: string) => expect.objectContaining({ code: name });
const owedIn = owedInTests;

describe('a material', () => {
  it('is begun by those who write for the Action, with authors who are known or agreed', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const authorIds = [cast.organisations.partner];
      for (const actor of [cast.besa, cast.goran, cast.cene])
        await expect(recordMaterial(cast.work(actor), materialFormOf({ authorIds }))).rejects.toThrow(
          code('not_permitted'),
        );
      const work = cast.work(cast.elira);
      await expect(recordMaterial(work, materialFormOf({ authorIds: [] }))).rejects.toThrow(
        code('material_needs_author'),
      );
      await expect(
        recordMaterial(work, materialFormOf({ authorIds, namedAuthors: ['Bridge, Ana'] })),
      ).rejects.toThrow(code('authors_must_agree'));
      await expect(
        recordMaterial(work, materialFormOf({ authorIds: [cast.organisations.contractingAuthority] })),
      ).rejects.toThrow(code('organisation_not_known'));
      const materialId = await recordMaterial(
        work,
        materialFormOf({ authorIds, namedAuthors: ['Bridge, Ana'], agreed: true }),
      );
      await expect(handInMaterial(work, { materialId })).rejects.toThrow(code('material_without_original'));
      await saveText(work, { materialId, language: 'en', form: textFormOf() });
      await expect(saveText(work, { materialId, language: 'en', form: textFormOf() })).rejects.toThrow(
        code('changed_meanwhile'),
      );
      expect(await findMaterial(tx, cast.actionId, materialId)).toMatchObject({
        title: 'A door that stays open',
        namedAuthors: ['Bridge, Ana'],
        languages: ['en'],
        state: 'draft',
      });
    }));

  it('is reviewed by somebody who has not written on it, and waits for them', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const materialId = await buildMaterial(cast, {
        writer: cast.ana,
        reviewer: cast.elira,
        until: 'in_review',
      });
      const version = (await findMaterial(tx, cast.actionId, materialId))!.version;
      const form = { version, decision: 'changes' as const, comment: 'Say when.', confirmed: [] };
      const review = (actor: typeof cast.ana, said: object = form) =>
        reviewMaterial(cast.work(actor), { materialId, owedIn, form: { ...form, ...said } });
      const waits = async (actor: typeof cast.ana) =>
        (await listWaitingTasks(tx, actor, cast.actionId, '2026-11-25T12:00:00.000Z'))
          .filter(({ part }) => part === 'act')
          .map(({ kind }) => kind);
      expect([await waits(cast.ana), await waits(cast.elira), await waits(cast.cene)]).toEqual([
        [],
        ['material'],
        ['material'],
      ]);
      await expect(review(cast.ana)).rejects.toThrow(code('review_by_another'));
      await expect(review(cast.goran)).rejects.toThrow(code('not_permitted'));
      await expect(review(cast.elira, { comment: '' })).rejects.toThrow(code('changes_need_comment'));
      await expect(review(cast.elira, { version: 0 })).rejects.toThrow(code('changed_meanwhile'));
      await review(cast.elira);
      const work = cast.work(cast.ana);
      await saveText(work, {
        materialId,
        language: 'en',
        form: textFormOf({ version: 1, body: 'Illegal entry.\n\nIn Kosovo.' }),
      });
      await handInMaterial(work, { materialId });
      await expect(approve(cast, cast.cene, materialId)).rejects.toThrow(code('marks_missing'));
      await takeBackMaterial(work, { materialId });
      const mended = textFormOf({ version: 2, body: 'Illegal entry.\n\nIn Kosovo*.' });
      await saveText(work, { materialId, language: 'en', form: mended });
      await handInMaterial(work, { materialId });
      const now = (await findMaterial(tx, cast.actionId, materialId))!.version;
      await expect(review(cast.cene, { version: now, decision: 'approved' })).rejects.toThrow(
        code('marks_unconfirmed'),
      );
      await approve(cast, cast.cene, materialId);
      expect(await waits(cast.elira)).toEqual([]);
    }));

  it('is frozen with a hash when it is published, and corrected by another edition that says what changed', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const made = (until: 'approved' | 'draft') =>
        buildMaterial(cast, { writer: cast.elira, reviewer: cast.ana, until, jurisdiction: 'MK' });
      await expect(
        publishMaterial(cast.work(cast.elira), { materialId: await made('draft'), owedIn }),
      ).rejects.toThrow(code('material_not_in_state'));
      const materialId = await made('approved');
      expect(await findPublished(tx, cast.actionId, materialId)).toBeUndefined();
      const work = cast.work(cast.elira);
      const first = await publishMaterial(work, { materialId, owedIn });
      await expect(
        saveText(work, { materialId, language: 'en', form: textFormOf({ version: 1 }) }),
      ).rejects.toThrow(code('material_not_in_state'));
      await reviseMaterial(work, { materialId, form: { whatChanged: 'The hour was wrong.' } });
      const { version } = (await findMaterial(tx, cast.actionId, materialId))!;
      const form = materialFormOf({ version, authorIds: [cast.organisations.partner], jurisdiction: 'RS' });
      await editMaterial(work, { materialId, form });
      await saveText(work, {
        materialId,
        language: 'en',
        form: textFormOf({ version: 1, title: 'At nine' }),
      });
      await saveText(work, { materialId, language: 'mk', form: textFormOf({ title: 'Во девет' }) });
      // What is written for the next edition is seen by nobody outside.
      expect(await findPublished(tx, cast.actionId, materialId)).toMatchObject({
        jurisdiction: 'MK',
        titles: { en: 'A door that stays open' },
        languages: ['en'],
      });
      await handInMaterial(work, { materialId });
      await approve(cast, cast.ana, materialId);
      const second = await publishMaterial(work, { materialId, owedIn });
      expect(second).not.toBe(first);
      expect(await listPublishedEditions(tx, materialId)).toMatchObject([
        { number: 2, sha256: second, whatChanged: 'The hour was wrong.' },
        { number: 1, sha256: first, whatChanged: '' },
      ]);
      expect(readContent((await findContent(tx, materialId, 1))!).texts[0]!.title).toBe(
        'A door that stays open',
      );
      const titles = async (filter: Parameters<typeof listPublished>[2]) =>
        (await listPublished(tx, cast.actionId, filter)).map((one) => one.titles.en);
      expect(await titles({ language: 'mk', kind: 'policy_brief', topic: 'protection' })).toEqual([
        'At nine',
      ]);
      expect(await titles({ jurisdiction: 'MK' })).toEqual([]);
      expect(await titles({ language: 'sq' })).toEqual([]);
      await withdrawMaterial(work, { materialId, form: { reason: 'The source was withdrawn.' } });
      expect(await titles({})).toEqual([]);
      expect(await findContent(tx, materialId, 2)).toBeUndefined();
      expect(await findPublished(tx, cast.actionId, materialId)).toMatchObject({
        withdrawnReason: 'The source was withdrawn.',
      });
      await expect(withdrawMaterial(work, { materialId, form: { reason: 'Again.' } })).rejects.toThrow(
        code('material_not_in_state'),
      );
    }));

  it('loses a language only while it is written, and nobody withdraws what nobody read', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const materialId = await buildMaterial(cast, {
        writer: cast.elira,
        reviewer: cast.ana,
        until: 'draft',
      });
      const work = cast.work(cast.elira);
      await expect(removeText(work, { materialId, language: 'sq' })).rejects.toThrow(code('not_found'));
      await saveText(work, { materialId, language: 'sq', form: textFormOf() });
      await removeText(work, { materialId, language: 'sq' });
      expect((await findMaterial(tx, cast.actionId, materialId))!.languages).toEqual(['en']);
      await expect(withdrawMaterial(work, { materialId, form: { reason: 'No.' } })).rejects.toThrow(
        code('material_not_in_state'),
      );
      expect(await listMaterials(tx, cast.actionId, { state: 'draft', kind: 'policy_brief' })).toHaveLength(
        1,
      );
      expect(await listMaterials(tx, cast.actionId, { topic: 'data' })).toEqual([]);
    }));

  it('is linked to recommendations, of which the public reads the published ones', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const materialId = await buildMaterial(cast, {
        writer: cast.elira,
        reviewer: cast.ana,
        until: 'published',
      });
      const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const published = await buildRecommendation(tx, { ...given, title: 'Published' });
      const draft = await buildRecommendation(tx, { ...given, title: 'Draft', state: 'draft' });
      const work = cast.work(cast.elira);
      const link = (standardIds: string[], recommendationIds: string[]) =>
        linkMaterial(work, { materialId, form: { standardIds, recommendationIds } });
      await expect(link([draft], [])).rejects.toThrow(code('standard_not_known'));
      await expect(link([], [materialId])).rejects.toThrow(code('recommendation_not_known'));
      await link([], [published, draft]);
      expect((await listPublishedRecommendationsOf(tx, materialId)).map(({ title }) => title)).toEqual([
        'Published',
      ]);
      const found = (recommendation: string) => listPublished(tx, cast.actionId, { recommendation });
      expect([(await found(published)).length, (await found(draft)).length]).toEqual([1, 0]);
    }));
});
