import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertLetter, type LetterValues } from './queries.ts';
import { letterCode } from './rules.ts';

/** An invitation to a body that is not in the registry, not sent yet, unless said otherwise. Returns the id. */
export async function buildLetter(
  tx: Tx,
  {
    actionId,
    gatheringId,
    recordedBy,
    ...values
  }: Partial<LetterValues> & { actionId: string; gatheringId: string; recordedBy: string },
): Promise<string> {
  const id = newId();
  await insertLetter(tx, {
    organisationId: null,
    addressee: 'Board of the imagined bridge',
    office: '',
    address: '',
    locale: 'en',
    replyUntil: null,
    replyTo: 'bridge@example.org',
    places: null,
    note: '',
    ...values,
    ...{ id, actionId, gatheringId, recordedBy, code: letterCode(id) },
    createdAt: '2026-10-21T09:00:00.000Z',
  });
  return id;
}
