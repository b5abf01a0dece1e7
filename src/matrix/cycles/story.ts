import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Score } from './aggregate.ts';
import { readMatrix } from './matrix.ts';
import { listPublishedCycles, listPublishedStandards } from './queries-published.ts';

/** One standard in one published cycle: its score over all strands in each jurisdiction that the cycle assessed. */
export type Chapter = {
  readonly cycleId: string;
  readonly title: string;
  readonly asOf: PlainDate;
  /** The key of the standard in the address of a cell. */
  readonly key: string;
  readonly scores: readonly { readonly code: string; readonly score: Score }[];
};

/** A standard over all published cycles that assessed it, the earliest first: a handful over an Action's life. */
export async function readStory(tx: Tx, actionId: string, standardId: string): Promise<Chapter[]> {
  const chapters: Chapter[] = [];
  for (const cycle of (await listPublishedCycles(tx, actionId)).reverse()) {
    const standard = (await listPublishedStandards(tx, cycle.id)).find(
      (one) => one.standardId === standardId,
    );
    if (!standard) continue;
    const { places, scoreOf } = await readMatrix(tx, cycle, { cycleStandardId: standard.id });
    const { id: cycleId, title, asOf } = cycle;
    const scores = places.map(({ id, code }) => ({ code, score: scoreOf(id, standard.id).whole }));
    chapters.push({ cycleId, title, asOf, key: standard.key, scores });
  }
  return chapters;
}
