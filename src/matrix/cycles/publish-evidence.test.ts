import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { publishCycle } from './publish-cycle.ts';
import { buildCycle } from './testing.ts';

it('a value that nobody cites a source for, decided before that was asked, is not published, and it is said where it stands', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { cycleId } = await buildCycle(cast, tx, { until: 'reply' });
    const ana = cast.work(cast.ana, '2026-12-06T12:00:00.000Z');
    // As it was before a value had to stand on evidence.
    const write = async (statement: ReturnType<typeof sql>) => {
      await sql`alter table matrix.answer disable trigger in_time`.execute(tx);
      await statement.execute(tx);
      await sql`alter table matrix.answer enable trigger in_time`.execute(tx);
    };
    await write(sql`update matrix.answer a set source_title = '' from matrix.question q
      where q.id = a.question_id and q.strand = 'practice'`);
    await expect(publishCycle(ana, { cycleId })).rejects.toMatchObject({
      code: 'cycle_without_evidence',
      details: { where: 'Nobody is punished for crossing a bridge (Serbia)' },
    });
    await sql`update matrix.verdict v set kind = 'no_data' from matrix.question q
      where q.id = v.question_id and q.strand = 'practice'`.execute(tx);
    expect(await publishCycle(ana, { cycleId })).toMatch(/^[0-9a-f]{64}$/);
  }));
