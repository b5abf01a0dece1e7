import { listChoices } from '../../network/index.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findAddressee, insertAddressee } from '../recommendations/queries-addressees.ts';
import { keyOfName } from '../recommendations/rules.ts';
import { mustNameOneBody } from './rules.ts';

/**
 * The row of a body, an organisation of the registry or one by its name: made when it is named for the first time, the same that
 * recommendations are addressed to. Problems: `organisation_not_known`, and those of `mustNameOneBody`.
 */
export async function nameBody(
  { tx, actionId, now }: Work,
  form: { readonly bodyId: string | null; readonly bodyName: string },
): Promise<string> {
  mustNameOneBody(form);
  const { bodyId: organisationId, bodyName } = form;
  if (organisationId !== null && !(await listChoices(tx, actionId)).some(({ id }) => id === organisationId))
    throw problem('organisation_not_known', {}, { field: 'body' });
  const by = organisationId !== null ? { organisationId } : { nameKey: keyOfName(bodyName) };
  const known = await findAddressee(tx, actionId, by);
  if (known) return known;
  await insertAddressee(tx, {
    id: newId(),
    actionId,
    organisationId,
    name: organisationId === null ? bodyName : null,
    nameKey: organisationId === null ? keyOfName(bodyName) : null,
    createdAt: now,
  });
  return (await findAddressee(tx, actionId, by))!;
}
