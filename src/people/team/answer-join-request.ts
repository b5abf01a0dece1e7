import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { mail } from '../mail.ts';
import { answerJoinRequestPermission } from '../permissions.ts';
import { insertMembership } from '../queries.ts';
import { closeJoinRequest, findJoinRequest } from './queries.ts';

/** A certifier takes somebody in as a member of their organisation, or does not; the person is told by mail. Problem: `already_answered`. */
export async function answerJoinRequest(
  work: Work,
  { baseUrl }: Pick<Accounts, 'baseUrl'>,
  { id, accepted }: { id: string; accepted: boolean },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const request = await findJoinRequest(tx, id, { lock: true });
  if (!request) throw problem('not_found');
  mustBeAbleTo(actor, answerJoinRequestPermission, request);
  if (request.answeredAt) throw problem('already_answered');
  const { personId, organisationId } = request;
  await closeJoinRequest(tx, id, { answeredAt: now, answeredBy: actor.personId, accepted });
  if (accepted)
    await insertMembership(tx, {
      id: newId(),
      actionId,
      personId,
      organisationId,
      role: 'cso_member',
      jurisdiction: null,
      since: now,
      givenBy: actor.personId,
    });
  const to = { email: request.email, locale: request.locale, personId };
  // Somebody who was not let in does not learn which organisation it is.
  await mail(
    work,
    accepted
      ? { template: 'join_accepted', to, args: { organisation: request.organisationName } }
      : { template: 'join_refused', to, args: { link: `${baseUrl}/register/another` } },
  );
  await audit(work, 'join_request.answer', { kind: 'person', id: personId }, { organisationId, accepted });
}
