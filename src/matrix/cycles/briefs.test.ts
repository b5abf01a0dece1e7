import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { system } from '../../platform/database/frame.ts';
import { agreeToBeNamed } from './agree-to-be-named.ts';
import { publishCycle } from './publish-cycle.ts';
import {
  listBriefAuthors,
  listPublishedSummaries,
  listSummaries,
  listUnnamed,
  saveNamed,
} from './queries-briefs.ts';
import { listOwnSeats } from './queries-seats.ts';
import { repeatUnnaming } from './repeat-unnaming.ts';
import { seenSummaries } from './seen-of-cycle.ts';
import { buildCycle } from './testing.ts';
import { writeSummaries } from './write-summaries.ts';

const after = '2026-12-05T12:00:00.000Z';

it('A programme manager writes summaries until publication, and they are published with the cycle.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { cycleId, places } = await buildCycle(cast, tx, { until: 'reply' });
    const form = { whole: 'All of it.', ofPlaces: ['Here.'] };
    await expect(writeSummaries(cast.work(cast.elira), { cycleId, form })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await writeSummaries(cast.work(cast.ana), { cycleId, form });
    await writeSummaries(cast.work(cast.ana), { cycleId, form: { ...form, whole: '' } });
    const written = [{ placeId: places[0]!.id, text: 'Here.' }];
    expect(await listSummaries(tx, cycleId)).toEqual(written);
    expect(await listPublishedSummaries(tx, cycleId)).toEqual([]);
    await publishCycle(cast.work(cast.ana, after), { cycleId });
    expect(await listPublishedSummaries(tx, cycleId)).toEqual(written);
    await expect(writeSummaries(cast.work(cast.ana, after), { cycleId, form })).rejects.toMatchObject({
      code: 'cycle_not_in_state',
    });
  }));

it('Summaries that another wrote meanwhile are not written over.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { cycleId } = await buildCycle(cast, tx, { until: 'reply' });
    const seen = async () => seenSummaries(await listSummaries(tx, cycleId));
    const write = (whole: string, shown: string) =>
      writeSummaries(cast.work(cast.ana), { cycleId, form: { whole, ofPlaces: [] }, seen: shown });
    const before = await seen();
    await write('Theirs.', before);
    for (const stale of [before, ''])
      await expect(write('Mine.', stale)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await listSummaries(tx, cycleId)).toEqual([{ placeId: null, text: 'Theirs.' }]);
    await write('Both.', await seen());
    expect(await listSummaries(tx, cycleId)).toEqual([{ placeId: null, text: 'Both.' }]);
  }));

it('A brief names an assessor only while they agree, also after publication; nobody agrees for another.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { cycleId, seats } = await buildCycle(cast, tx, { until: 'reply' });
    await publishCycle(cast.work(cast.ana, after), { cycleId });
    const [seatId] = seats;
    const names = async () => (await listBriefAuthors(tx, cycleId)).map(({ name }) => name);
    expect(await names()).toEqual([null, null]);
    for (const actor of [cast.ana, cast.foreign.cene])
      await expect(agreeToBeNamed(cast.work(actor, after), { seatId, named: true })).rejects.toMatchObject({
        code: 'not_permitted',
      });
    await agreeToBeNamed(cast.work(cast.cene, after), { seatId, named: true });
    expect(await names()).toEqual(['Cene', null]);
    const former = { ...cast.cene, roles: [] };
    const own = async () =>
      (await listOwnSeats(tx, cast.actionId, cast.cene.personId)).map(({ id, named }) => [id, named]);
    expect(await own()).toEqual([[seatId, true]]);
    await agreeToBeNamed(cast.work(former, after), { seatId, named: false });
    expect(await own()).toEqual([[seatId, false]]);
    expect(await names()).toEqual([null, null]);
    await agreeToBeNamed(cast.work(cast.cene, after), { seatId, named: true });
    // As a backup has it that was made before they no longer agreed.
    await agreeToBeNamed(cast.work(cast.cene, after), { seatId, named: false });
    expect(await listUnnamed(tx)).toEqual([{ seatId, actionId: cast.actionId }]);
    const gone = await listUnnamed(tx);
    await saveNamed(tx, seatId, true, after);
    expect(await listUnnamed(tx)).toEqual([]);
    expect(await repeatUnnaming(cast.work(system, after), gone)).toBe(1);
    expect(await names()).toEqual([null, null]);
    expect(await repeatUnnaming(cast.work(system, after), gone)).toBe(0);
    await agreeToBeNamed(cast.work(cast.cene, after), { seatId, named: true });
    await sql`select privacy.empty_action(${cast.actionId}::uuid, now())`.execute(tx);
    expect(await names()).toEqual([null, null]);
  }));
