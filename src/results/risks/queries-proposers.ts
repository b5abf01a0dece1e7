import type { Tx } from '../../platform/work.ts';
import type { Told } from '../report/queries-open.ts';
import { riskPermissions } from './permissions.ts';

/** Who recorded a risk, if they can be written to and still read the register. */
export async function listProposers(tx: Tx, actionId: string, riskId: string): Promise<Told[]> {
  return tx
    .selectFrom('results.risk as risk')
    .innerJoin('people.person as person', 'person.id', 'risk.recordedBy')
    .innerJoin('people.membership as membership', 'membership.personId', 'person.id')
    .select(['person.id as personId', 'person.email', 'person.locale'])
    .distinct()
    .where('risk.id', '=', riskId)
    .where('risk.actionId', '=', actionId)
    .where('membership.actionId', '=', actionId)
    .where('membership.role', 'in', Object.keys(riskPermissions.read.roles))
    .where('membership.until', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .execute();
}
