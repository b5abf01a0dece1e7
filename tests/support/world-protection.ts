import type { Actor } from '../../src/platform/permissions.ts';
import type { Tx } from '../../src/platform/work.ts';
import { buildDuty } from '../../src/protection/testing.ts';
import type { Cast, Records, Side } from './cast.ts';

/** Duties that wait to be decided: the partner proposed its grant officer, the CSO a colleague. */
export async function duty(tx: Tx, { actionId }: Cast, side: Side): Promise<Records> {
  const propose = ({ personId, organisationId }: Actor, { personId: proposedBy }: Actor) =>
    buildDuty(tx, { actionId, personId, organisationId, duty: 'keeper', proposedBy, state: 'proposed' });
  const ofPartner = await propose(side.elira, side.ana);
  const ofCso = await propose(side.bora, side.besa);
  return { duty: ({ organisationKind }) => (organisationKind === 'cso' ? ofCso : ofPartner) };
}
