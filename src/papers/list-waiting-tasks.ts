import { type Actor, may } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { decidePaperPermission } from './permissions.ts';
import { listWaitingPapers } from './queries.ts';

/** The key of its sentence is `papers.task.<kind>`. */
export type PaperTask = {
  readonly kind: 'unchecked' | 'infected';
  readonly about: string;
  readonly href: string;
  readonly due: null;
};

/** Files that the scanner did not clear, for those who decide about them. */
export async function listPaperTasks(tx: Tx, actor: Actor, actionId: string): Promise<PaperTask[]> {
  if (!may(actor, decidePaperPermission, undefined)) return [];
  const waiting = await listWaitingPapers(tx, actionId);
  return waiting.map(({ id, ownerKind, title, state }) => ({
    kind: state,
    about: title,
    href: `/staff/papers/${ownerKind}/${id}/decide`,
    due: null,
  }));
}
