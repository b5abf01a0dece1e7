import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { verifyProvisionPermission } from '../permissions.ts';
import { lockProvision, saveVerification } from './queries.ts';

/**
 * A lawyer has compared our words about a provision, as they stood at `version`, with the text of the instrument.
 * Problems: `not_permitted`, `changed_meanwhile`.
 */
export async function verifyProvision(
  work: Work,
  { provisionId, version }: { provisionId: string; version: number },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const provision = await lockProvision(tx, actionId, provisionId);
  mustBeAbleTo(actor, verifyProvisionPermission, provision);
  if (provision.version !== version) throw problem('changed_meanwhile');
  const on = dayIn(zone, now);
  await saveVerification(tx, provisionId, { by: actor.personId, on }, now);
  await audit(work, verifyProvisionPermission.name, { kind: 'provision', id: provisionId }, { version });
}
