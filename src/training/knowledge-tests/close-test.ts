import { questionsOf } from '../../forms/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { addSeconds } from '../../platform/dates.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { lockGathering } from '../queries.ts';
import { type Figures, figuresOf } from './figures.ts';
import { testPermissions } from './permissions.ts';
import { closeTestRow, findTest, listDue, listPairs, type StoredTest } from './queries.ts';
import { atHome, mustBeClosable, windowsOf } from './rules.ts';

/**
 * Closes a test once everybody had the time to answer, and counts it: nobody answers any more, so that no later answer can be told
 * from how the figures moved. Problems: `not_permitted`, `not_found`, `test_not_open`, `test_not_over`.
 */
export async function closeTest(work: Work, { gatheringId }: { gatheringId: string }): Promise<void> {
  const gathering = await lockGathering(work.tx, work.actionId, gatheringId);
  mustBeAbleTo(work.actor, testPermissions.close, gathering);
  mustBeClosable(windowsOf(await listHalfDays(work.tx, gatheringId)), work.now);
  await count(work, gatheringId);
}

/** What a test shows if it is closed now. */
export async function countPairs(
  tx: Tx,
  gatheringId: string,
  definition: StoredTest['definition'],
): Promise<Figures> {
  const keys = questionsOf(definition).map(({ key }) => key);
  return figuresOf(await listPairs(tx, gatheringId), keys);
}

async function count(work: Work, gatheringId: string): Promise<void> {
  const { tx, now } = work;
  const test = await findTest(tx, gatheringId);
  if (!test || test.closedAt !== null) throw problem('test_not_open');
  const figures = await countPairs(tx, gatheringId, test.definition);
  await closeTestRow(tx, gatheringId, { figures, closedAt: now });
  await audit(
    work,
    testPermissions.close.name,
    { kind: 'gathering', id: gatheringId },
    { paired: figures.all?.n ?? null },
  );
}

/** Every night: tests that nobody closed close by themselves. Run twice, it finds nothing. */
export const testJobs: readonly JobDefinition[] = [
  {
    word: 'test.close_due',
    every: '20 0 * * *',
    atStart: true,
    run: async (work) => {
      const { tx, actionId, now } = work;
      for (const gatheringId of await listDue(tx, actionId, addSeconds(now, -atHome))) {
        await lockGathering(tx, actionId, gatheringId);
        await count(work, gatheringId);
      }
    },
  },
];
