import type { PlainDate } from '../../platform/dates.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import { Problem, refusalOf } from '../../platform/problem.ts';
import { mustBeEnough } from './convening-rules.ts';
import { committeePermissions, seatOf } from './permissions.ts';
import type { Committee } from './queries.ts';
import { mustBeClosable, votersOf } from './rules.ts';
import { committeeSteps } from './workflow.ts';

export type ClosingNotes = {
  /** Too few voting members are left, with the way to more of them where this person has it. */
  readonly tooFew?: { readonly problem: Problem; readonly href: string | undefined };
  /** What closing waits for, of somebody who closes only after their own declaration: that, and what else is missing. */
  readonly before: readonly Problem[];
  /** The report is final and the call not decided: what a member does who finds a conflict of interest only now. */
  readonly conflictAfter?: true;
};

/** What the page of an open meeting says about closing it, besides its buttons. */
export function closingNotes(actor: Actor | undefined, committee: Committee, today: PlainDate): ClosingNotes {
  if (isSignatory(actor, committee)) return { before: [], conflictAfter: true };
  if (!committeeSteps.close.from.some((state) => state === committee.state)) return { before: [] };
  if (committee.callState === 'cancelled' || committee.isDecided) return { before: [] };
  const { minimumVoters: needed } = committee.terms;
  const edits = may(actor, committeePermissions.edit, committee);
  const href = edits ? `/committees/${committee.id}/edit` : undefined;
  const problem = new Problem('committee_too_small', { count: votersOf(committee).length, needed });
  return {
    ...(refusalOf(() => mustBeEnough(committee)) && { tooFew: { problem, href } }),
    before: closesOnceDeclared(actor, committee)
      ? [new Problem('committee_declare_first'), refusalOf(() => mustBeClosable(committee, today))].filter(
          (one) => one !== undefined,
        )
      : [],
  };
}

/** A member of a committee whose report is final, while the call can still be ranked and discussed again. */
const isSignatory = (actor: Actor | undefined, committee: Committee): boolean =>
  committee.state === 'signed' &&
  !committee.isDecided &&
  actor !== undefined &&
  seatOf(committee, actor)?.declaration === 'none';

/** This person has a seat, has not declared, and could close the meeting if they had. */
function closesOnceDeclared(actor: Actor | undefined, committee: Committee): boolean {
  const own = actor && seatOf(committee, actor);
  if (!own || own.declaration !== null) return false;
  const members = committee.members.map((one) =>
    one.personId === own.personId ? { ...one, declaration: 'none' as const } : one,
  );
  return may(actor, committeePermissions.close, { ...committee, members });
}
