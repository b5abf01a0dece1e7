import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { countChoices } from '../queries.ts';
import { shareCapacityPermission } from './permissions.ts';
import { insertShare } from './queries.ts';

/** Lets the people of another body read what one's own organisation found of itself. Problems: `not_permitted`, `organisation_not_known`. */
export async function shareCapacity(work: Work, { withId }: { withId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { organisationId } = actor;
  mustBeAbleTo(actor, shareCapacityPermission, undefined);
  if (withId === organisationId || (await countChoices(tx, actionId, [withId])) === 0)
    throw problem('organisation_not_known', {}, { field: 'with' });
  await insertShare(tx, {
    id: newId(),
    actionId,
    organisationId,
    withId,
    givenBy: actor.personId,
    givenAt: now,
  });
  await audit(work, 'capacity.share', { kind: 'organisation', id: organisationId }, { with: withId });
}
