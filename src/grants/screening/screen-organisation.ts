import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { indexNames, type NameIndex } from './match-names.ts';
import { screeningPermissions } from './permissions.ts';
import { findScreened, insertScreening, nextNumber } from './queries.ts';
import { findLatestList, listNames, type ScreeningList } from './queries-lists.ts';
import { listSubjects } from './queries-subjects.ts';
import type { Subject } from './rules.ts';

/**
 * Screens an organisation and those who lead it against the newest list, now. Returns the id of the screening. Problems: `not_found`,
 * `screening_no_list`.
 */
export async function screenOrganisation(
  work: Work,
  { organisationId }: { organisationId: string },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const screened = await findScreened(tx, actionId, organisationId);
  if (!screened) throw problem('not_found');
  mustBeAbleTo(actor, screeningPermissions.make, screened);
  const { list } = await findLatestList(tx, actionId);
  if (!list) throw problem('screening_no_list');
  const index = indexNames(await listNames(tx, list.id));
  const subjects = (await listSubjects(tx, [organisationId], dayIn(zone, now))).get(organisationId)!;
  return storeScreening(work, { organisationId, list, index, subjects, byPerson: true });
}

/** Compares the names with the list and keeps what was found, with an entry of the audit trail that names nobody. */
export async function storeScreening(
  work: Work,
  {
    organisationId,
    list,
    index,
    subjects,
    byPerson,
  }: {
    organisationId: string;
    list: Pick<ScreeningList, 'id'>;
    index: NameIndex;
    subjects: readonly Subject[];
    byPerson: boolean;
  },
): Promise<string> {
  const { tx, actionId, actor, now } = work;
  const id = newId();
  const found = subjects.flatMap((subject) =>
    index.hitsOf(subject.name).map(({ how, listed: { name: listedName, ...listed } }) => ({
      ...{ id: newId(), screeningId: id, actionId, organisationId },
      ...{ ...subject, how, listedName, ...listed },
    })),
  );
  const number = await nextNumber(tx, organisationId);
  const screenedBy = byPerson ? actor.personId : null;
  const made = { id, actionId, organisationId, listId: list.id, number, screenedBy, screenedAt: now };
  await insertScreening(tx, { ...made, screened: subjects }, found);
  const details = { organisation: organisationId, list: list.id, names: subjects.length, hits: found.length };
  await audit(work, screeningPermissions.make.name, { kind: 'screening', id }, details);
  return id;
}
