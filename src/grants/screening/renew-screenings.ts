import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { indexNames } from './match-names.ts';
import { findLatestList, listNames } from './queries-lists.ts';
import { listConcerned, listScreened, listSubjects } from './queries-subjects.ts';
import { isOfSameNames } from './rules.ts';
import { storeScreening } from './screen-organisation.ts';

/** So many organisations are screened in one run; the next run takes the others. */
export const mostInRun = 40;

/**
 * Screens each organisation that is due against the newest list: never screened against it, or with other names since. Running twice screens
 * nothing twice. `organisationId`: only this one is looked at.
 */
export async function renewScreenings(
  work: Work,
  { organisationId }: { organisationId?: string },
): Promise<void> {
  const { tx, actionId, now } = work;
  const { list } = await findLatestList(tx, actionId);
  if (!list) return;
  const concerned = (await listConcerned(tx, actionId)).filter(
    (id) => organisationId === undefined || id === organisationId,
  );
  const subjects = await listSubjects(tx, concerned, dayIn(zone, now));
  const screened = await listScreened(tx, concerned);
  const due = concerned.filter((id) => {
    const last = screened.get(id);
    return last?.listId !== list.id || !isOfSameNames(last.screened, subjects.get(id)!);
  });
  if (due.length === 0) return;
  const index = indexNames(await listNames(tx, list.id));
  for (const id of due.slice(0, mostInRun))
    await storeScreening(work, {
      ...{ organisationId: id, list, index, subjects: subjects.get(id)!, byPerson: false },
    });
  if (due.length > mostInRun) await work.enqueue('screening.renew', {});
}
