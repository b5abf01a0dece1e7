import { type Actor, all, ofPartner, permission, type Reach, type Role } from '../../platform/permissions.ts';
import type { CallSubject } from '../calls/permissions.ts';
import { type Seat, signersOf } from './rules.ts';

export type CommitteeSubject = {
  readonly id: string;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly state: string;
  readonly callState: string;
  readonly members: readonly Seat[];
};

/** Roles that can be on a committee. Every member has an account: a declaration and a signature need one. */
export const committeeRoles = [
  'grant_officer',
  'finance_officer',
  'programme_manager',
  'assessor',
] as const satisfies readonly Role[];

export const seatOf = (
  { members }: Pick<CommitteeSubject, 'members'>,
  { personId }: Pick<Actor, 'personId'>,
) => members.find((one) => one.personId === personId);

const seated =
  (reach: (seat: Seat, committee: CommitteeSubject) => boolean): Reach<CommitteeSubject> =>
  (actor, committee) => {
    const seat = seatOf(committee, actor);
    return seat !== undefined && reach(seat, committee);
  };
const either =
  (...ways: readonly Reach<CommitteeSubject>[]): Reach<CommitteeSubject> =>
  (actor, committee, bound) =>
    ways.some((reach) => reach(actor, committee, bound));
const forAll = (reach: Reach<CommitteeSubject>) =>
  Object.fromEntries(committeeRoles.map((role) => [role, reach]));

/** Who has declared a conflict of interest prepares nothing. */
const unconflicted =
  (reach: Reach<CommitteeSubject>): Reach<CommitteeSubject> =>
  (actor, committee, bound) =>
    seatOf(committee, actor)?.declaration !== 'conflict' && reach(actor, committee, bound);
/** On the committee: only once impartiality is declared, whatever else their role opens. */
const declaredFirst =
  (reach: Reach<CommitteeSubject>): Reach<CommitteeSubject> =>
  (actor, committee, bound) => {
    const seat = seatOf(committee, actor);
    return seat ? seat.declaration === 'none' : reach(actor, committee, bound);
  };

const secretary = seated(({ role }) => role === 'secretary');
const organisers = (reach: (of: Reach<CommitteeSubject>) => Reach<CommitteeSubject>) => ({
  ...forAll(reach(secretary)),
  grant_officer: reach(either(ofPartner, secretary)),
});
const isImpartial = (seat: Seat | undefined) => seat === undefined || seat.declaration === 'none';
/** What shows the report: on the committee only once impartiality is declared, and for their function. */
const impartial =
  (reach: Reach<CommitteeSubject>): Reach<CommitteeSubject> =>
  (actor, committee, bound) =>
    isImpartial(seatOf(committee, actor)) && reach(actor, committee, bound);
const onIt = seated(() => true);

/** The partner's grant officers convene and the secretary keeps the record. Its members declare first, then read and sign. Applicants reach nothing of it. */
export const committeePermissions = {
  list: permission<CallSubject>('committee.list', { grant_officer: ofPartner, programme_manager: all }),
  convene: permission<CallSubject>('committee.convene', { grant_officer: ofPartner }),
  read: permission<CommitteeSubject>('committee.read', {
    ...forAll(onIt),
    grant_officer: either(ofPartner, onIt),
    programme_manager: all,
  }),
  readReport: permission<CommitteeSubject>('committee.read_report', {
    ...forAll(declaredFirst(() => false)),
    grant_officer: declaredFirst(ofPartner),
    programme_manager: declaredFirst(all),
  }),
  declare: permission<CommitteeSubject>(
    'committee.declare',
    forAll(seated(({ declaration }) => declaration === null)),
  ),
  edit: permission<CommitteeSubject>('committee.edit', { grant_officer: unconflicted(ofPartner) }),
  record: permission<CommitteeSubject>('committee.record', organisers(unconflicted)),
  close: permission<CommitteeSubject>('committee.close', organisers(impartial)),
  reopen: permission<CommitteeSubject>('committee.reopen', organisers(unconflicted)),
  /** Also with a conflict of interest: nothing is decided by it. */
  cancel: permission<CommitteeSubject>('committee.cancel', { grant_officer: ofPartner }),
  complete: permission<CommitteeSubject>('committee.complete', { grant_officer: unconflicted(ofPartner) }),
  /** Who finds out later that they have a conflict of interest. */
  stepBack: permission<CommitteeSubject>(
    'committee.step_back',
    forAll(seated(({ declaration }) => declaration === 'none')),
  ),
  sign: permission<CommitteeSubject>(
    'committee.sign',
    forAll(seated((seat, committee) => !seat.signed && signersOf(committee).includes(seat))),
  ),
  /** With the last signature. */
  freeze: permission<CommitteeSubject>('committee.freeze', {}),
};
