import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { listTrainingTasks } from '../tasks/list-waiting-tasks.ts';
import { bookTravel, seenOfTravel } from './book-travel.ts';
import { findOwnTravel, listTravel } from './queries.ts';
import { saveTravel } from './save-travel.ts';

const bed = { nights: [0], way: null, departsFrom: '', costMinor: null };
const by = '2026-11-12T09:00:00.000Z';

async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const { gatheringId, links, participantIds } = await buildTraining(tx, {
    ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
  });
  await tx
    .updateTable('training.offer')
    .set({ nights: [-1, 0] })
    .where('gatheringId', '=', gatheringId)
    .execute();
  const say = (link: string, form: Parameters<typeof saveTravel>[2]['form']) =>
    saveTravel(cast.work(nobody), { secret: testSecret }, { linkSecret: link, form });
  const book = async (actor = cast.elira, seen?: string) =>
    bookTravel(cast.work(actor, by), { gatheringId, seen });
  const tasks = async (now = by) =>
    (await listTrainingTasks(tx, cast.elira, cast.actionId, now))
      .filter(({ kind }) => kind === 'travel')
      .map(({ due }) => due!.slice(0, 10));
  return { cast, gatheringId, links, participantIds, say, book, tasks };
}

it('is marked as booked by the organiser alone, for what their page showed, and once', () =>
  rolledBack(async (tx) => {
    const { cast, gatheringId, links, participantIds, say, book } = await stage(tx);
    await expect(book()).rejects.toMatchObject({ code: 'nothing_to_book' });
    await say(links[0]!, bed);
    for (const actor of [cast.foreign.elira, cast.fatos])
      await expect(book(actor)).rejects.toMatchObject({ code: 'not_permitted' });
    const shown = seenOfTravel(await listTravel(tx, gatheringId));
    await say(links[1]!, bed);
    await expect(book(cast.elira, shown)).rejects.toMatchObject({ code: 'changed_since_shown' });
    await book(cast.elira, seenOfTravel(await listTravel(tx, gatheringId)));
    expect(await findOwnTravel(tx, participantIds[0]!)).toMatchObject({ bookedAt: by });
    await expect(book()).rejects.toMatchObject({ code: 'nothing_to_book' });
  }));

it('is a task of the organiser from three weeks before the event, gone once booked, and back for a changed answer', () =>
  rolledBack(async (tx) => {
    const { links, say, book, tasks } = await stage(tx);
    expect(await tasks()).toEqual([]);
    await say(links[0]!, bed);
    expect(await tasks('2026-11-04T09:00:00.000Z')).toEqual([]);
    expect(await tasks()).toEqual(['2026-11-19']);
    await book();
    expect(await tasks()).toEqual([]);
    await say(links[0]!, { ...bed, nights: [-1, 0] });
    expect(await tasks()).toEqual(['2026-11-19']);
  }));
