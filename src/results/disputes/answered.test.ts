// @second-database: row security

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { asReader, readDispute } from '../../../tests/support/dispute-reader.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import { system } from '../../platform/database/frame.ts';
import type { Tx } from '../../platform/work.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { buildGathering } from '../testing.ts';
import { changeValue } from './change-value.ts';
import { disputeTasks } from './list-waiting-tasks.ts';
import { listAnswerers } from './queries-people.ts';
import { buildDispute, uncount } from './testing.ts';

// Each is read under row-level security, as the person concerned.
const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const inCast = (body: (cast: Cast, tx: Tx) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx, { definition }), tx));

describe('The contracting authority', () => {
  it(
    'reads which part was corrected, and from what to what only where the named record is all of the difference',
    inCast(async (cast, tx) => {
      const first = await buildGathering(tx, cast);
      const raise = (jurisdiction: string) =>
        asReader(tx, cast.elira, () => buildDispute(cast.work(cast.elira), { jurisdiction }));
      const answer = (disputeId: string, change: string) =>
        asReader(tx, cast.ana, () =>
          changeValue(cast.work(cast.ana), { disputeId, form: { change, reason: 'It was not held.' } }),
        );
      const [part, whole] = [await raise('RS'), await raise('')];
      await uncount(tx, first);
      await answer(part, `gathering.${first}`);
      await buildGathering(tx, cast);
      await buildGathering(tx, cast);
      await answer(whole, 'value');
      const html = (await readDispute(cast, tx, cast.goran, '/staff/logframe/:indicator', {
        indicator: 'round_tables',
      }))!;
      const said = [...html.matchAll(/This value was corrected(?:.|\s)*?<\/li>/g)].map(([one]) =>
        one.replace(/<[^>]+>/g, '').trim(),
      );
      expect(said.toSorted()).toEqual([
        'This value was corrected on 25 November 2026.',
        'This value was corrected on 25 November 2026. From 1 to 0 (Serbia)',
      ]);
    }),
  );

  it(
    'reads of a frozen period that its value stays',
    inCast(async (cast, tx) => {
      const gatheringId = await buildGathering(tx, cast);
      const manager = cast.work(cast.ana);
      const period = await createPeriod(manager, {
        ...{ name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
      });
      await freezePeriod(manager, { periodId: period });
      const disputeId = await buildDispute(cast.work(cast.elira), { period });
      await uncount(tx, gatheringId);
      const form = { change: `gathering.${gatheringId}`, reason: 'It was not held.' };
      await changeValue(manager, { disputeId, form });
      const html = await readDispute(cast, tx, cast.goran, '/staff/logframe/:indicator', {
        indicator: 'round_tables',
      });
      expect(html).toContain('A correction was recorded on 25 November 2026. The frozen value stays.');
      expect(html).not.toContain('From 1 to 0');
    }),
  );
});

describe('The only programme manager', () => {
  const alone = async (cast: Cast, tx: Tx) =>
    tx
      .updateTable('people.membership')
      .set({ until: noon })
      .where('personId', '=', cast.foreign.ana.personId)
      .execute();

  it(
    'is told that another one is needed before they dispute a value',
    inCast(async (cast, tx) => {
      await buildGathering(tx, cast);
      const raise = () => asReader(tx, cast.ana, () => buildDispute(cast.work(cast.ana)));
      await alone(cast, tx);
      await sql`savepoint before`.execute(tx);
      await expect(raise()).rejects.toThrow('dispute_no_answerer');
      await sql`rollback to savepoint before`.execute(tx);
    }),
  );

  it(
    'disputes a record of the own partner, whose officers answer',
    inCast(async (cast, tx) => {
      const gatheringId = await buildGathering(tx, cast);
      await alone(cast, tx);
      const record = `gathering.${gatheringId}`;
      const id = await asReader(tx, cast.ana, () => buildDispute(cast.work(cast.ana), { record }));
      const told = await asReader(tx, system, () => listAnswerers(tx, cast.actionId, id));
      const officers = [cast.elira, cast.fatos, cast.filip].map(({ personId }) => personId);
      expect(told.map(({ personId }) => personId).toSorted()).toEqual(officers.toSorted());
      const tasks = await asReader(tx, cast.fatos, () =>
        disputeTasks.list({ tx, actor: cast.fatos, actionId: cast.actionId, now: noon, language }),
      );
      expect(tasks).toMatchObject([{ kind: 'answer', record: id }]);
    }),
  );
});
