import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** The protection switch of a sub-grant. `delayUntil`: nothing of it is public before this day. */
export type ProtectionSwitch = {
  readonly delayUntil: PlainDate | null;
  readonly generalisePlace: boolean;
  readonly withholdName: boolean;
};
/** What of a protected sub-grant is to become public. */
export type Publicity = {
  readonly endDelay: boolean;
  readonly showPlace: boolean;
  readonly showName: boolean;
};

/** Whether anything is hidden of it today. A delay whose day has come hides nothing. */
export function isProtected(held: ProtectionSwitch, today: PlainDate): boolean {
  return held.generalisePlace || held.withholdName || delays(held, today);
}
export function delays({ delayUntil }: ProtectionSwitch, today: PlainDate): boolean {
  return delayUntil !== null && delayUntil > today;
}
/** Whether its texts, amount and days are those for the public. */
export const showsPublicTexts = ({ generalisePlace, withholdName }: ProtectionSwitch) =>
  generalisePlace || withholdName;

/** One person tightens. Problem: `protection_lifted_by_two`, where something that is hidden today would be public. */
export function mustNotLift(held: ProtectionSwitch, wanted: ProtectionSwitch, today: PlainDate): void {
  const lifts =
    (held.withholdName && !wanted.withholdName) ||
    (held.generalisePlace && !wanted.generalisePlace) ||
    (delays(held, today) && (wanted.delayUntil === null || wanted.delayUntil < held.delayUntil!));
  if (lifts) throw problem('protection_lifted_by_two');
}

/** A day that has come delays nothing; one that is saved already may pass and stay. Problem: `protection_day_past`. */
export function mustDelay(held: ProtectionSwitch, wanted: ProtectionSwitch, today: PlainDate): void {
  if (wanted.delayUntil === null || wanted.delayUntil === held.delayUntil || delays(wanted, today)) return;
  throw problem('protection_day_past', {}, { field: 'delay_until' });
}

/** Problem: `nothing_to_lift`, where none of what is asked for is hidden. */
export function mustLift(held: ProtectionSwitch, asked: Publicity, today: PlainDate): Publicity {
  const lifted = {
    endDelay: asked.endDelay && delays(held, today),
    showPlace: asked.showPlace && held.generalisePlace,
    showName: asked.showName && held.withholdName,
  };
  if (!Object.values(lifted).includes(true)) throw problem('nothing_to_lift');
  return lifted;
}

/** The switch once it is agreed to. */
export function lifted(
  held: ProtectionSwitch,
  { endDelay, showPlace, showName }: Publicity,
): ProtectionSwitch {
  return {
    delayUntil: endDelay ? null : held.delayUntil,
    generalisePlace: held.generalisePlace && !showPlace,
    withholdName: held.withholdName && !showName,
  };
}

/** Problem: `needs_second_person`. */
export function mustBeAnotherPerson(personId: string, proposedBy: string): void {
  if (personId === proposedBy) throw problem('needs_second_person');
}
