import { getDefinition } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { mustStandForItself } from '../merging/must-stand-for-itself.ts';
import { findOrganisation } from '../queries.ts';
import { startCapacity } from './permissions.ts';
import { insertAssessment, listAssessments } from './queries.ts';
import { mustHaveNoDraft, nextRound } from './rules.ts';
import type { StartForm } from './schema.ts';

/** Begins the next assessment of one's own organisation with the Action's statements of today. Returns its id. Problems: `not_permitted`, `capacity_begun`, `organisation_merged`. */
export async function startAssessment(work: Work, { mode, companion }: StartForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const { organisationId } = actor;
  mustBeAbleTo(actor, startCapacity, undefined);
  await findOrganisation(tx, actionId, organisationId, { lock: true });
  await mustStandForItself(tx, actionId, organisationId);
  const before = await listAssessments(tx, actionId, organisationId);
  mustHaveNoDraft(before);
  const { version, areas } = (await getDefinition(tx, actionId)).capacity;
  const id = newId();
  const round = nextRound(before);
  await insertAssessment(tx, {
    id,
    actionId,
    organisationId,
    round,
    mode,
    companion: mode === 'self' ? '' : companion,
    questionnaire: { version, areas },
    createdBy: actor.personId,
    createdAt: now,
    updatedAt: now,
  });
  await audit(work, 'capacity.start', { kind: 'capacity', id }, { round, mode, questionnaire: version });
  return id;
}
