import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { linkOffices } from './link-offices.ts';
import { type EngagementValues, insertEngagement, replaceParts } from './queries.ts';
import type { Office } from './schema.ts';

const built = '2026-02-10T09:00:00.000Z';

/** A meeting with one office and an open next step, unless said otherwise. Returns the id. */
export async function buildEngagement(
  tx: Tx,
  {
    actionId,
    recordedBy,
    offices = [{ office: 'Head of the board', institution: 'Board of the tests' }],
    recommendationIds = [],
    ...values
  }: Partial<EngagementValues> & {
    actionId: string;
    recordedBy: string;
    sideId: string;
    offices?: readonly Office[];
    recommendationIds?: readonly string[];
  },
): Promise<string> {
  const id = newId();
  await insertEngagement(tx, {
    ...{ kind: 'meeting', subject: 'Meeting of the tests', happenedOn: '2026-02-09' },
    ...{ jurisdiction: 'RS', territory: '', place: '', documentReference: '', url: null },
    ...{ agreed: '', nextStep: 'Send the draft.', nextOn: '2026-02-20' },
    ...values,
    ...{ id, actionId, recordedBy, createdAt: built },
  });
  await replaceParts(tx, id, await linkOffices({ tx, actionId }, offices), recommendationIds);
  return id;
}
