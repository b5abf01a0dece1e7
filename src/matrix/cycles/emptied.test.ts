import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { handOver } from './hand-over.ts';
import { publishCycle } from './publish-cycle.ts';
import { findCycle } from './queries.ts';
import { buildCycle, decideAll } from './testing.ts';

it('of a cycle that was never published the reasons why nobody was asked go with what people wrote, of a published one they stay', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const ana = cast.work(cast.ana);
    const [published, unpublished] = [
      await buildCycle(cast, tx, { until: 'adjudicating', asks: false }),
      await buildCycle(cast, tx, { until: 'adjudicating', asks: false }),
    ];
    for (const { cycleId, places } of [published, unpublished]) {
      await decideAll(cast, tx, { placeId: places[0]!.id, standard: 'T1' });
      await handOver(ana, { cycleId, form: { replyUntil: '2026-12-05', unheard: ['It was dissolved.'] } });
    }
    await publishCycle(ana, { cycleId: published.cycleId });
    await sql`select privacy.empty_action(${cast.actionId}::uuid, now())`.execute(tx);
    const reasons = async ({ cycleId }: { cycleId: string }) =>
      (await findCycle(tx, cast.actionId, cycleId))!.unheard;
    expect(await reasons(published)).toEqual({ RS: 'It was dissolved.' });
    expect(await reasons(unpublished)).toEqual({ RS: '' });
  }));
