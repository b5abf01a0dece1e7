import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { criteriaOfGrids } from '../../action/index.ts';
import { buildModule } from '../participants/testing.ts';
import { listTies } from './queries.ts';
import { tieForm } from './schema.ts';
import { seenOf, tieModule } from './tie-module.ts';

const gridOf = (key: string, title: string) => ({
  key,
  title: { en: key },
  sections: [
    {
      key: 'one',
      title: { en: 'One' },
      criteria: ['safety', 'expertise', 'groups', key].map((one) => ({
        key: one,
        title: { en: title },
        minimum: 1,
        maximum: 5,
        weight: 1,
      })),
    },
  ],
});
const definition = { grids: [gridOf('national', 'First')] };
const form = (criteria: readonly string[], seen = '') =>
  tieForm.parse({ seen, ...(criteria.length > 0 ? { 'criteria[]': criteria } : {}) });

describe('modules and the criteria they teach', () => {
  it('are tied by officers of the Action, to criteria that a grid has', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const moduleId = await buildModule(tx, { actionId: cast.actionId, createdBy: cast.elira.personId });
      for (const actor of [cast.besa, cast.dragan, cast.fatos, cast.goran])
        await expect(
          tieModule(cast.work(actor), { moduleId, form: form(['expertise']) }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(
        tieModule(cast.work(cast.elira), { moduleId, form: form(['expertise', 'charm']) }),
      ).rejects.toMatchObject({ code: 'criterion_not_known' });
      await tieModule(cast.work(cast.elira), { moduleId, form: form(['safety', 'expertise']) });
      expect((await listTies(tx, cast.actionId)).map(({ criterion }) => criterion)).toEqual([
        'expertise',
        'safety',
      ]);
    }));

  it('are loosed again, and what two people changed at once is not lost', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const about = { actionId: cast.actionId, createdBy: cast.elira.personId };
      const moduleId = await buildModule(tx, about);
      const other = await buildModule(tx, { ...about, code: 'M2' });
      const work = cast.work(cast.elira);
      await tieModule(work, { moduleId, form: form(['safety', 'expertise']) });
      await tieModule(work, { moduleId: other, form: form(['safety']) });
      await expect(tieModule(work, { moduleId, form: form(['groups']) })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      await tieModule(work, { moduleId, form: form([], seenOf(['safety', 'expertise'])) });
      expect(await listTies(tx, cast.actionId)).toMatchObject([{ moduleId: other, criterion: 'safety' }]);
    }));
});

it('a criterion that several grids have is one, with the title of the first', () => {
  expect(
    criteriaOfGrids([gridOf('national', 'First'), gridOf('regional', 'Second')]).map(({ key, title }) => [
      key,
      title.en,
    ]),
  ).toEqual([
    ['safety', 'First'],
    ['expertise', 'First'],
    ['groups', 'First'],
    ['national', 'First'],
    ['regional', 'Second'],
  ]);
});
