import type { PlainDate } from '../../../platform/dates.ts';
import { daysBetween } from '../../../platform/dates.ts';
import { allOf, hasChildren, lostOf, type People } from './people.ts';

/** Fewer people than this have no nationality group: the group would say who they are. */
export const leastForGroup = 5;
/** Fewer people than this, with children, could be one family. */
export const leastForFamily = 10;
/** Unless the days are so wide that many passed there. */
export const wideDays = 28;
/** Without a nationality group: then place, days and children remain. */
export const wideDaysWithoutGroup = 7;

type Told = {
  readonly people: People | null;
  readonly groups: readonly string[];
  readonly fromOn: PlainDate | null;
  readonly toOn: PlainDate | null;
};

/**
 * Whether a record could be of one family, known by its place, days and children together, and by its nationality group where there is one. The smallest number that is
 * possible decides. The
 * dead and the missing may be of the family, and are no reason to name a group. Without dates it is not known yet.
 */
export function familyFault({ people, groups, fromOn, toOn }: Told): 'group' | 'family' | undefined {
  if (!people) return undefined;
  const { low } = allOf(people);
  if (groups.length > 0 && low < leastForGroup) return 'group';
  if (low + lostOf(people).low >= leastForFamily || !hasChildren(people)) return undefined;
  if (fromOn === null || toOn === null) return undefined;
  const wide = groups.length > 0 ? wideDays : wideDaysWithoutGroup;
  return daysBetween(fromOn, toOn) + 1 >= wide ? undefined : 'family';
}
