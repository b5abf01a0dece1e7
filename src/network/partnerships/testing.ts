import type { PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertPartnership, type PartnershipValues, replaceParties } from './queries.ts';
import type { Party } from './schema.ts';

const built = '2026-01-15T09:00:00.000Z';

/** A memorandum of two bodies nobody has registered, unless said otherwise. Returns the id. */
export async function buildPartnership(
  tx: Tx,
  {
    actionId,
    recordedBy,
    parties = [
      { organisationId: null, name: 'Town of the tests', sort: 'municipality' },
      { organisationId: null, name: 'Radio of the tests', sort: 'media' },
    ],
    ...values
  }: Partial<PartnershipValues> & {
    actionId: string;
    recordedBy: string;
    parties?: readonly Party[];
    publishedOn?: PlainDate;
  },
): Promise<string> {
  const id = newId();
  await insertPartnership(tx, {
    kind: 'memorandum',
    level: 'local',
    jurisdiction: 'RS',
    otherJurisdiction: null,
    agreementId: null,
    gatheringId: null,
    place: '',
    subject: 'Partnership of the tests',
    summary: '',
    beganOn: '2026-01-10',
    endedOn: null,
    documentReference: '',
    url: null,
    ...values,
    id,
    actionId,
    recordedBy,
    createdAt: built,
    updatedAt: built,
  });
  await replaceParties(tx, id, parties);
  return id;
}
