import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { listProvisionsOfStandard, listStandards } from '../queries.ts';
import { type StandardsFile, standardsFaults, standardsFile } from './standards-file.ts';
import { storeMatrixOfAction } from './store-matrix-of-action.ts';
import { storeStandards } from './store-standards.ts';

const file: StandardsFile = standardsFile.parse({
  checkedOn: '2026-11-24',
  instruments: [
    {
      key: 'bridges',
      name: 'Treaty of Bridges',
      shortName: 'Bridges',
      kind: 'treaty',
      status: 'binding',
      binding: { RS: { as: 'party', verified: false } },
    },
  ],
  provisions: [
    { key: 'B-1', instrument: 'bridges', article: 'Art. 1', area: 'data', says: 'Count.', seen: true },
    { key: 'B-2', instrument: 'bridges', article: 'Art. 2', area: 'data', says: 'Tell.', seen: false },
  ],
  standards: [
    {
      key: 'counting',
      area: 'data',
      title: { en: 'Counting' },
      statement: { en: 'Bridges are counted.' },
      provisions: ['B-2', 'B-1'],
    },
  ],
});
const changed = (change: (copy: StandardsFile) => void): StandardsFile => {
  const copy = structuredClone(file);
  change(copy);
  return copy;
};

describe('storing the standards of an Action', () => {
  it('is refused to all but programme managers and administrators', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const actor of [cast.besa, cast.elira, cast.cene, cast.dragan])
        await expect(storeStandards(cast.work(actor), file)).rejects.toMatchObject({ code: 'not_permitted' });
    }));

  it('writes each thing once, and a second time nothing', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      expect(standardsFaults(file)).toEqual([]);
      expect(await storeStandards(cast.work(cast.ana), file)).toBe(4);
      expect(await storeStandards(cast.work(cast.ana), file)).toBe(0);
      const [standard] = await listStandards(tx, cast.actionId);
      expect(standard).toMatchObject({ key: 'counting', version: 1, title: { en: 'Counting' } });
      const provisions = await listProvisionsOfStandard(tx, standard!.id, 1);
      expect(provisions.map(({ key, seenInSource }) => [key, seenInSource])).toEqual([
        ['B-2', false],
        ['B-1', true],
      ]);
    }));

  it('keeps the earlier wording, and the tick of a lawyer only while the words are the same', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await storeStandards(cast.work(cast.ana), file);
      const verify = () =>
        tx
          .updateTable('matrix.provision')
          .set({ verifiedBy: cast.cene.personId, verifiedOn: '2026-11-25' })
          .where('actionId', '=', cast.actionId)
          .execute();
      await verify();
      const next = changed((copy) => {
        copy.provisions[0]!.says = 'Count again.';
        copy.standards[0]!.title = { en: 'Counting again' };
        copy.instruments[0]!.note = 'Looked at again.';
      });
      expect(await storeStandards(cast.work(cast.ana), next)).toBe(3);
      const [standard] = await listStandards(tx, cast.actionId);
      expect(standard).toMatchObject({ version: 2, title: { en: 'Counting again' } });
      expect(
        (await listProvisionsOfStandard(tx, standard!.id, 1)).map(({ key, verifiedOn }) => [key, verifiedOn]),
      ).toEqual([
        ['B-2', '2026-11-25'],
        ['B-1', null],
      ]);
      const earlier = await tx
        .selectFrom('matrix.standardVersion')
        .select('title')
        .where('standardId', '=', standard!.id)
        .where('number', '=', 1)
        .executeTakeFirst();
      expect(earlier?.title).toEqual({ en: 'Counting' });
    }));

  it('leaves a standard alone that a person has worded since', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await storeStandards(cast.work(cast.ana), file);
      await tx
        .updateTable('matrix.standardVersion')
        .set({ definedSha256: null, changedBy: cast.ana.personId })
        .execute();
      const next = changed((copy) => {
        copy.standards[0]!.title = { en: 'From the file' };
      });
      expect(await storeStandards(cast.work(cast.ana), next)).toBe(0);
      expect((await listStandards(tx, cast.actionId))[0]!.title).toEqual({ en: 'Counting' });
    }));

  it('does nothing for an Action without the file', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await storeMatrixOfAction(cast.work(cast.ana), 'tests/fixtures/actions/tiny');
      expect(await listStandards(tx, cast.actionId)).toEqual([]);
    }));
});
