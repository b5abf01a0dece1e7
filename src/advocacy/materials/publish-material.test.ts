import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { definition } from '../recommendations/testing.ts';
import { handInMaterial, takeBackMaterial } from './hand-in.ts';
import { editionOf, publishMaterial } from './publish-material.ts';
import { findMaterial } from './queries.ts';
import { listOwnFiles } from './queries-files.ts';
import { listTexts } from './queries-texts.ts';
import { saveText } from './save-text.ts';
import { approve, buildMaterial, owedInTests as owedIn, textFormOf } from './testing.ts';

it('A material is published as its page showed it: a text that was changed meanwhile is read first', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const work = cast.work(cast.elira);
    const materialId = await buildMaterial(cast, {
      ...{ writer: cast.elira, reviewer: cast.ana, until: 'approved' },
    });
    const shown = async () => {
      const material = (await findMaterial(tx, cast.actionId, materialId))!;
      const texts = await listTexts(tx, materialId);
      return editionOf(material, texts, owedIn, await listOwnFiles(tx, material)).sha256;
    };
    const seen = await shown();
    await takeBackMaterial(work, { materialId });
    const form = textFormOf({ version: 1, title: 'At nine' });
    await saveText(work, { materialId, language: 'en', form });
    await handInMaterial(work, { materialId });
    await approve(cast, cast.ana, materialId);
    await expectRefusal(publishMaterial(work, { materialId, owedIn, seen }), 'changed_since_shown');
    const now = await shown();
    expect(await publishMaterial(work, { materialId, owedIn, seen: now })).toBe(now);
  }));
