import { sql } from 'kysely';
import type { PlainDate } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';

/** How many people hold a role in these organisations, which are one, now. */
export async function countPeople(tx: Tx, organisationIds: readonly string[]): Promise<number> {
  const { count } = await tx
    .selectFrom('people.membership')
    .select(sql<number>`count(distinct person_id)`.as('count'))
    .where('organisationId', 'in', [...organisationIds])
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
/** The gatherings that an organisation came to under each of its names, the latest first. */
export async function listAttended(tx: Tx, organisationIds: readonly string[]): Promise<AttendedGathering[]> {
  return tx
    .selectFrom('training.attendance as attendance')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'attendance.gatheringId')
    .distinct()
    .select(['gathering.id', 'gathering.title', 'gathering.kind', 'gathering.startsOn', 'gathering.place'])
    .where('attendance.organisationId', 'in', [...organisationIds])
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
/** The sub-grant agreements that an organisation has signed under each of its names, the latest first. */
export async function listHeld(tx: Tx, organisationIds: readonly string[]): Promise<HeldAgreement[]> {
  return tx
    .selectFrom('grants.subGrantAgreement')
    .select(['id', 'number', 'title', 'state', 'startsOn', 'endsOn'])
    .where('organisationId', 'in', [...organisationIds])
    .where('state', '<>', 'draft')
    .orderBy('signedOn', 'desc')
    .orderBy('id')
    .execute();
}

export type MetWith = {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly happenedOn: PlainDate;
};
/** The meetings with an institution and the letters to it under each of its names, the latest first. */
export async function listMetWith(tx: Tx, organisationIds: readonly string[]): Promise<MetWith[]> {
  return tx
    .selectFrom('advocacy.engagement as e')
    .select(['e.id', 'e.kind', 'e.subject', 'e.happenedOn'])
    .where('e.withdrawnAt', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('advocacy.engagementOffice as f')
          .select('f.position')
          .whereRef('f.engagementId', '=', 'e.id')
          .where('f.organisationId', 'in', [...organisationIds]),
      ),
    )
    .orderBy('e.happenedOn', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
}
