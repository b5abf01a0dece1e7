import { sql } from 'kysely';
import type { PlainDate } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';

/** How many people hold a role in the organisation now. */
export async function countPeople(tx: Tx, organisationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('people.membership')
    .select(sql<number>`count(distinct person_id)`.as('count'))
    .where('organisationId', '=', organisationId)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export type AttendedGathering = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly startsOn: PlainDate;
  readonly place: string;
};
/** The gatherings an organisation came to, the latest first. */
export async function listAttended(tx: Tx, organisationId: string): Promise<AttendedGathering[]> {
  return tx
    .selectFrom('training.attendance as attendance')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'attendance.gatheringId')
    .select(['gathering.id', 'gathering.title', 'gathering.kind', 'gathering.startsOn', 'gathering.place'])
    .where('attendance.organisationId', '=', organisationId)
    .where('gathering.withdrawnAt', 'is', null)
    .orderBy('gathering.startsOn', 'desc')
    .orderBy('gathering.id')
    .execute();
}

export type HeldAgreement = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
};
/** The sub-grant agreements an organisation has signed, the latest first. */
export async function listHeld(tx: Tx, organisationId: string): Promise<HeldAgreement[]> {
  return tx
    .selectFrom('grants.subGrantAgreement')
    .select(['id', 'number', 'title', 'state', 'startsOn', 'endsOn'])
    .where('organisationId', '=', organisationId)
    .where('state', '<>', 'draft')
    .orderBy('signedOn', 'desc')
    .orderBy('id')
    .$castTo<HeldAgreement>()
    .execute();
}
