import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { endSharePermission } from './permissions.ts';
import { endShareOf, findShare } from './queries.ts';

/** Lets a body read no more from now on. Problems: `not_found`, `not_permitted`. */
export async function endShare(work: Work, { shareId }: { shareId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const share = await findShare(tx, actionId, shareId);
  if (!share) throw problem('not_found');
  mustBeAbleTo(actor, endSharePermission, share);
  // Pressed twice it ends once.
  if (!(await endShareOf(tx, shareId, now))) return;
  await audit(
    work,
    'capacity.end_share',
    { kind: 'organisation', id: share.organisationId },
    { share: shareId },
  );
}
