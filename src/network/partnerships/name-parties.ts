import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { listChoices } from '../queries.ts';
import { sortOf } from './rules.ts';
import type { PartnershipForm, Party } from './schema.ts';

/** The parties of a form: organisations of the registry as what they are there, then the bodies that were typed. Problem: `organisation_not_known`. */
export async function nameParties(tx: Tx, actionId: string, form: PartnershipForm): Promise<Party[]> {
  const known = new Map((await listChoices(tx, actionId)).map((one) => [one.id, one]));
  const chosen = form.organisationIds.map((organisationId, at): Party => {
    const one = known.get(organisationId);
    if (!one) throw problem('organisation_not_known', {}, { field: `party-${at}`, status: 422 });
    return { organisationId, name: null, sort: sortOf(one.kind) };
  });
  return [...chosen, ...form.others.map(({ name, sort }): Party => ({ organisationId: null, name, sort }))];
}
