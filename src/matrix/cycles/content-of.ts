import type { Tx } from '../../platform/work.ts';
import type { CycleContent } from './published-content.ts';
import { getContent, type PublishedCycle } from './queries-published.ts';

/** A cycle as it was published. */
export async function contentOf(tx: Tx, { id }: Pick<PublishedCycle, 'id'>): Promise<CycleContent> {
  return JSON.parse(await getContent(tx, id)) as CycleContent;
}
