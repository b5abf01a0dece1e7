import { getDefinition } from '../../action/index.ts';
import { dayIn, type Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { findLatestScreening } from './queries.ts';
import { findLatestList } from './queries-lists.ts';
import { listSubjects } from './queries-subjects.ts';
import { isOfSameNames, lackOf, type ScreeningFacts } from './rules.ts';
import { screeningTermsOf } from './terms.ts';

type Asking = { readonly tx: Tx; readonly actionId: string; readonly now: Instant };

/** What is known of the screening of an organisation now, as far as this reader may see it. */
export async function screeningFacts(
  { tx, actionId, now }: Asking,
  organisationId: string,
): Promise<ScreeningFacts> {
  const terms = screeningTermsOf(await getDefinition(tx, actionId));
  const { list, everLoaded } = await findLatestList(tx, actionId);
  const latest = everLoaded ? await findLatestScreening(tx, organisationId) : undefined;
  const names = latest
    ? (await listSubjects(tx, [organisationId], dayIn(zone, now))).get(organisationId)!
    : [];
  return {
    terms,
    everLoaded,
    list,
    screening: latest && { ...latest, sameNames: isOfSameNames(latest.screened, names) },
  };
}

/**
 * Throws `award_not_screened` (numbers, count) where one of the applications that a ranking awards is of an organisation that is not screened
 * well enough.
 */
export async function mustHaveScreened(
  asking: Asking,
  awarded: readonly { readonly number: string; readonly organisationId: string }[],
): Promise<void> {
  const lacking: string[] = [];
  for (const { number, organisationId } of awarded)
    if (lackOf(await screeningFacts(asking, organisationId), dayIn(zone, asking.now))) lacking.push(number);
  if (lacking.length > 0)
    throw problem('award_not_screened', { numbers: lacking.join(', '), count: lacking.length });
}
