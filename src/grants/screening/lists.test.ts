import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { buildPublishedCall, buildSubmitted } from '../testing.ts';
import { fillList } from './fill-list.ts';
import { loadList } from './load-list.ts';
import { listScreenings } from './queries.ts';
import { findList, listNames } from './queries-lists.ts';
import { renewScreenings } from './renew-screenings.ts';
import { buildList, listText, screeningTime as now, storeOf } from './testing.ts';
import { withdrawList } from './withdraw-list.ts';

const one = (name = 'Invented Person', listedOn = '2026-02-26') =>
  storeOf(listText([{ name }], { listedOn }));
const lists = (cast: Cast) => tables(cast).selectFrom('grants.screeningList').select('state').execute();

describe('loading a list', () => {
  it(
    'is for grant officers and finance officers, with a file that fits, of a day that has come',
    staged(async (cast) => {
      for (const actor of [cast.ana, cast.besa, cast.cene, cast.dragan, cast.goran, cast.hana, cast.ivo])
        await expectRefusal(loadList(cast.work(actor, now), one()), 'not_permitted');
      const work = cast.work(cast.elira, now);
      const { file, store } = one();
      await expectRefusal(loadList(work, { file: undefined, store }), 'screening_list_without_file');
      await expectRefusal(
        loadList(work, { file: { ...file, sha256: 'ab' }, store }),
        'screening_list_without_file',
      );
      await expectRefusal(loadList(work, one('A', '2026-02-27')), 'screening_list_in_future');
      const faults = await loadList(work, storeOf('Name;Date\nA;B\n'));
      expect(faults).toMatchObject({
        faults: [{ fault: 'column' }, { fault: 'column' }, { fault: 'column' }],
      });
      expect(await lists(cast)).toEqual([]);
      expect(cast.jobs).toEqual([]);
    }),
  );

  it(
    'is one at a time and once a file, and a job stores the names',
    staged(async (cast) => {
      const work = cast.work(cast.fatos, now);
      const loaded = await loadList(work, one());
      const { listId } = loaded as { listId: string };
      expect(cast.jobs.at(-1)).toEqual({ word: 'screening_list.fill', data: { listId } });
      await expectRefusal(loadList(work, one('Another Person')), 'screening_list_loading');
      await expect(fillList(work, { listId, store: one('Another Person').store })).rejects.toThrow(
        'not in the store',
      );
      await fillList(work, { listId, store: one().store });
      await fillList(work, { listId, store: one().store });
      expect(await findList(work.tx, cast.actionId, listId)).toMatchObject({ state: 'loaded', stored: 1 });
      expect(await listNames(work.tx, listId)).toMatchObject([{ name: 'Invented Person', entity: '1' }]);
      await expectRefusal(loadList(work, one()), 'screening_list_loaded_already');
      expect(await wordsAbout(cast, listId)).toEqual(['screening_list.load']);
    }),
  );

  it(
    'of many names is stored in several runs',
    staged(async (cast) => {
      const work = cast.work(cast.fatos, now);
      const many = storeOf(
        listText(Array.from({ length: 25_000 }, (_, at) => ({ name: `Name ${at} of many` }))),
      );
      const { listId } = (await loadList(work, many)) as { listId: string };
      const stored = [];
      for (let run = 0; run < 3; run++) {
        await fillList(work, { listId, store: many.store });
        stored.push((await findList(work.tx, cast.actionId, listId))!.stored);
      }
      expect(stored).toEqual([10_000, 20_000, 25_000]);
      expect(cast.jobs.filter(({ word }) => word === 'screening_list.fill')).toHaveLength(3);
      expect(cast.jobs.at(-1)).toEqual({ word: 'screening.renew', data: {} });
    }),
  );

  it(
    'leaves the names of the two newest lists, and the date and hash of all',
    staged(async (cast) => {
      const ids: string[] = [];
      for (const day of ['2026-02-24', '2026-02-25', '2026-02-26'])
        ids.push(await buildList(cast, { listedOn: day }));
      const { tx } = cast.work(cast.ana);
      const counts = [];
      for (const id of ids) counts.push((await listNames(tx, id)).length);
      expect(counts).toEqual([0, 1, 1]);
      expect(await findList(tx, cast.actionId, ids[0]!)).toMatchObject({ names: 1, namesDeletedAt: now });
    }),
  );
});

describe('withdrawing a list', () => {
  it(
    'is refused to others, and twice; who was screened against it is due again',
    staged(async (cast) => {
      await buildSubmitted(cast, await buildPublishedCall(cast));
      const before = await buildList(cast, { listedOn: '2026-02-25' });
      const listId = await buildList(cast);
      const input = { listId, reason: 'The file was a test.' };
      for (const actor of [cast.ana, cast.besa, cast.goran])
        await expectRefusal(withdrawList(cast.work(actor, now), input), 'not_permitted');
      await withdrawList(cast.work(cast.elira, now), input);
      await expectRefusal(withdrawList(cast.work(cast.elira, now), input), 'screening_list_not_in_state');
      expect(cast.jobs.at(-1)).toEqual({ word: 'screening.renew', data: {} });
      await renewScreenings(cast.work(cast.elira, now), {});
      const found = await listScreenings(tables(cast), cast.besa.organisationId);
      expect(found.map((one) => [one.listId === before, one.listWithdrawn])).toEqual([
        [true, false],
        [false, true],
        [true, false],
      ]);
    }),
  );
});
