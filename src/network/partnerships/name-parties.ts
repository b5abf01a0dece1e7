import { getDefinition } from '../../action/index.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { listChoices, type OrganisationChoice } from '../queries.ts';
import { sortOf } from './rules.ts';
import type { PartnershipForm, Party, PartySort } from './schema.ts';

/** The parties of a form: organisations of the registry as what the form or the registry says they are, then the bodies that were typed. Problem: `organisation_not_known`. */
export async function nameParties(tx: Tx, actionId: string, form: PartnershipForm): Promise<Party[]> {
  const known = new Map((await listChoices(tx, actionId)).map((one) => [one.id, one]));
  const preset = await presetSorts(
    tx,
    actionId,
    form.organisationIds.map((id) => known.get(id)),
  );
  const chosen = form.organisationIds.map((organisationId, at): Party => {
    const one = known.get(organisationId);
    if (!one) throw problem('organisation_not_known', {}, { field: `party-${at}` });
    return { organisationId, name: null, sort: form.sorts[organisationId] ?? preset.get(organisationId)! };
  });
  return [...chosen, ...form.others.map(({ name, sort }): Party => ({ organisationId: null, name, sort }))];
}

/** What each organisation is as the registry and the Action's definition have it. */
async function presetSorts(
  tx: Tx,
  actionId: string,
  organisations: readonly (OrganisationChoice | undefined)[],
): Promise<ReadonlyMap<string, PartySort>> {
  const there = organisations.filter((one) => one !== undefined);
  const defined = there.some(({ key }) => key !== null)
    ? (await getDefinition(tx, actionId)).action.organisations
    : [];
  return new Map(
    there.map(({ id, kind, key }) => [id, sortOf(kind, defined.find((one) => one.key === key)?.kind)]),
  );
}
