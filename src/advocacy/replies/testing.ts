import { buildMembership, buildPerson } from '../../people/testing.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { updateReply } from './queries.ts';
import { sendReply } from './send-reply.ts';
import { draftReply } from './write-reply.ts';

/** A reply of the institution of who works, as far as it is said. Returns its id. */
export async function buildReply(
  work: Work,
  {
    recommendationId,
    until = 'draft',
    by = work.actor.personId,
  }: { recommendationId: string; until?: 'draft' | 'submitted' | 'sent'; by?: string },
): Promise<string> {
  const form = { stance: 'noted', text: 'We have read it.', language: 'en' } as const;
  const id = await draftReply(work, { recommendationId, form });
  const submitted = { submittedBy: by, submittedAt: work.now };
  if (until === 'submitted') await updateReply(work.tx, id, { state: until, ...submitted }, work.now);
  if (until === 'sent')
    await sendReply(work, { replyId: id, form: { mayBePublished: false, publicFiles: [] } });
  return id;
}

/** Another person of the same institution. */
export async function buildColleague({ tx, actionId, actor }: Work): Promise<Actor> {
  const personId = await buildPerson(tx, { name: 'Mira' });
  const { organisationId } = actor;
  await buildMembership(tx, {
    actionId,
    personId,
    organisationId,
    role: 'institution_member',
    jurisdiction: null,
  });
  return { ...actor, personId };
}
