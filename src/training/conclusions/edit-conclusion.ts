import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { mustHideThePlace } from '../hidden-place.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { editConclusionPermission } from './permissions.ts';
import { lockConclusion, updateConclusion } from './queries.ts';
import type { ConclusionForm } from './schema.ts';

/**
 * Corrects a clause. A recommendation that came from it keeps the words it was made with.
 * Problems: `not_permitted`, `gathering_withdrawn`, `changed_meanwhile`.
 */
export async function editConclusion(
  work: Work,
  { conclusionId, form }: { conclusionId: string; form: ConclusionForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const conclusion = await lockConclusion(tx, actionId, conclusionId);
  mustBeAbleTo(actor, editConclusionPermission, conclusion);
  mustStand(conclusion);
  const { version, ...values } = form;
  const gathering = await lockGathering(tx, actionId, conclusion.gatheringId);
  await mustHideThePlace(tx, gathering, {
    ...{ of: 'conclusion', id: conclusionId },
    texts: { text: values.text },
  });
  if (version !== conclusion.version) throw problem('changed_meanwhile');
  await updateConclusion(tx, conclusionId, values, now);
  await audit(
    work,
    'conclusion.edit',
    { kind: 'gathering', id: conclusion.gatheringId },
    { number: conclusion.number, version: version + 1 },
  );
}
