import type { Context } from '../../platform/http/route.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import type { Participant } from '../participants/queries.ts';
import { findTest, listOwnPapers, type Paper, type StoredTest } from './queries.ts';
import { roundAt, windowsOf } from './rules.ts';
import type { Round } from './schema.ts';

/** How the test stands for one person: what they are told in words. */
type Standing = 'answer_before' | 'answer_after' | 'handed_in_before' | 'between' | 'over';
export type OwnTest = {
  readonly test: StoredTest;
  /** The round that is answered now. */
  readonly round: Round | undefined;
  /** One's own paper of this round. */
  readonly paper: Paper | undefined;
  readonly standing: Standing;
  /** What was right each time, once nothing can be answered any more; null for a round that was not answered. */
  readonly result:
    | { readonly before: readonly string[] | null; readonly after: readonly string[] | null }
    | undefined;
};

/** The test of somebody who presented their link. Undefined where there is none, or they have no place. */
export async function findOwnTest(
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  { id, gatheringId, state }: Participant,
): Promise<OwnTest | undefined> {
  const test = state === 'registered' ? await findTest(tx, gatheringId) : undefined;
  if (!test) return undefined;
  const windows = windowsOf(await listHalfDays(tx, gatheringId));
  const round = roundAt(windows, test, now);
  const papers = await listOwnPapers(tx, id);
  const [before, after] = (['before', 'after'] as const).map((one) =>
    papers.find((paper) => paper.round === one),
  );
  const paper = round === 'before' ? before : round === 'after' ? after : undefined;
  const over =
    test.closedAt !== null ||
    Boolean(after?.handedInAt) ||
    (windows !== undefined && now > windows.afterUntil);
  return {
    test,
    round,
    paper,
    standing: over
      ? 'over'
      : round
        ? paper?.handedInAt
          ? 'handed_in_before'
          : `answer_${round}`
        : 'between',
    result: over ? { before: before?.rightAnswers ?? null, after: after?.rightAnswers ?? null } : undefined,
  };
}
