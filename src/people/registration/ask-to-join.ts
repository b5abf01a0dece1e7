import { audit } from '../../platform/audit/audit.ts';
import { addSeconds } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { mail } from '../mail.ts';
import { requestToJoinPermission } from '../permissions.ts';
import { listMemberships } from '../queries.ts';
import { findPlaced, insertJoinRequest, listCertifiers, wasAskedSince } from './queries.ts';

const quietSeconds = 86_400;

/**
 * Somebody who proved their address asks the certifiers of an organisation to take them in. The certifiers are told by mail, once a day
 * at most while a request waits: another one waits beside it among their tasks. Problem: `belongs_already`.
 */
export async function askToJoin(
  work: Work,
  { baseUrl }: Pick<Accounts, 'baseUrl'>,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<void> {
  const { tx, actionId, now } = work;
  mustBeAbleTo(work.actor, requestToJoinPermission, undefined);
  const held = await listMemberships(tx, actionId, personId);
  if (held.some((one) => one.organisationId === organisationId))
    throw problem('belongs_already', {}, { field: 'similar' });
  const told = await wasAskedSince(tx, organisationId, addSeconds(now, -quietSeconds));
  const asked = await insertJoinRequest(tx, {
    id: newId(),
    actionId,
    organisationId,
    personId,
    createdAt: now,
  });
  if (asked && !told) {
    const organisation = (await findPlaced(tx, organisationId))!.name;
    const args = { organisation, link: `${baseUrl}/organisations/${organisationId}/people` };
    for (const to of await listCertifiers(tx, organisationId))
      await mail(work, { template: 'join_request', to, args });
  }
  await audit(work, requestToJoinPermission.name, { kind: 'organisation', id: organisationId }, { personId });
}
