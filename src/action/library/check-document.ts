import { dayIn } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listParticipants } from '../queries.ts';
import { listAudiences } from './queries.ts';
import { mustBeDated, mustBeOpenedByOwn, mustReadAlong, type Open } from './rules.ts';
import type { DocumentForm } from './schema.ts';

/**
 * What is said of a document fits the Action and who says it. An organisation that was chosen before may have left the Action.
 * Problems: `document_in_future`, `document_audience`, `document_of_coordinator`, `document_organisation_gone`.
 */
export async function checkDocument(
  { tx, actor, actionId, now }: Work,
  form: DocumentForm,
  before?: Open & Pick<DocumentForm, 'senderId' | 'recipientId'>,
): Promise<void> {
  mustBeDated(form.datedOn, dayIn(zone, now));
  const own = await listAudiences(tx, actor, actionId);
  mustReadAlong(own, form.audience);
  if (before) mustBeOpenedByOwn(own, before, form.audience);
  const known = (await listParticipants(tx, actionId)).map(({ id }) => id);
  for (const [side, id] of [
    ['sender', form.senderId],
    ['recipient', form.recipientId],
  ] as const)
    if (id !== null && ![...known, before?.senderId, before?.recipientId].includes(id))
      throw problem('document_organisation_gone', {}, { field: side });
}
