import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { PlaceGroup, Registration } from '../participants/rules.ts';
import type { Part, Spoken } from './schema.ts';

export type SessionValues = {
  readonly day: PlainDate;
  readonly part: Part;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly title: string;
  readonly moduleId: string | null;
  readonly room: string;
  readonly online: boolean;
  readonly trainers: string;
};
export type Session = SessionValues & {
  readonly id: string;
  readonly gatheringId: string;
  readonly moduleCode: string | null;
  readonly version: number;
};

const sessions = (tx: Tx) =>
  tx
    .selectFrom('training.session as session')
    .leftJoin('training.module as module', 'module.id', 'session.moduleId')
    .select([
      'session.id',
      'session.gatheringId',
      'session.day',
      'session.part',
      'session.startsAt',
      'session.endsAt',
      'session.title',
      'session.moduleId',
      'module.code as moduleCode',
      'session.room',
      'session.online',
      'session.trainers',
      'session.version',
    ]);

/** The sessions of a gathering in their order. */
export async function listSessions(tx: Tx, gatheringId: string): Promise<Session[]> {
  return sessions(tx)
    .where('session.gatheringId', '=', gatheringId)
    .orderBy('session.startsAt')
    .orderBy('session.room')
    .orderBy('session.id')
    .execute();
}

export async function findSession(tx: Tx, id: string): Promise<Session | undefined> {
  return sessions(tx).where('session.id', '=', id).executeTakeFirst();
}

export type SessionOfGathering = Session & {
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly gatheringTitle: string;
  /** The first and the last day of its gathering. */
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
};

/** A session of this Action with what permissions ask about its gathering. */
export async function findSessionOfGathering(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<SessionOfGathering | undefined> {
  return sessions(tx)
    .innerJoin('training.gathering as gathering', 'gathering.id', 'session.gatheringId')
    .select(['gathering.hostId as partnerId', 'gathering.jurisdiction', 'gathering.title as gatheringTitle'])
    .select(['gathering.startsOn', 'gathering.endsOn'])
    .where('session.id', '=', id)
    .where('gathering.actionId', '=', actionId)
    .executeTakeFirst();
}

/** The session; its gathering is locked by whoever changes it. Throws `not_found`. */
export async function getSession(tx: Tx, id: string): Promise<Session> {
  const found = await findSession(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function insertSession(
  tx: Tx,
  session: SessionValues & { id: string; gatheringId: string; createdAt: Instant },
): Promise<void> {
  await tx
    .insertInto('training.session')
    .values({ ...session, updatedAt: session.createdAt })
    .execute();
}

export async function updateSession(tx: Tx, id: string, values: SessionValues, now: Instant): Promise<void> {
  await tx
    .updateTable('training.session')
    .set({ ...values, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function deleteSession(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('training.session').where('id', '=', id).execute();
}

export type OfferValues = {
  readonly registration: Registration;
  readonly places: number | null;
  readonly registerUntil: Instant | null;
  readonly introduction: string;
  /** What participants are asked to bring. */
  readonly bring: string;
  /** What an invitation says where its own note was left empty. */
  readonly inviteNote: string;
  readonly languages: Spoken[];
  readonly interpretation: Spoken[];
  readonly budgetLineId: string | null;
  readonly coFunder: string;
  /** Nights for which a bed is offered, by days from the first day. */
  readonly nights: number[];
  readonly travelUpToMinor: number | null;
};
export type StoredOffer = OfferValues & { readonly version: number; readonly groups: readonly PlaceGroup[] };

/** What a gathering offers as it was last saved; undefined when nobody did. */
export async function findOffer(tx: Tx, gatheringId: string): Promise<StoredOffer | undefined> {
  const offer = await tx
    .selectFrom('training.offer')
    .select([
      'registration',
      'places',
      'registerUntil',
      'introduction',
      'bring',
      'inviteNote',
      'languages',
      'interpretation',
      'budgetLineId',
      'coFunder',
      'nights',
      'travelUpToMinor',
      'version',
    ])
    .where('gatheringId', '=', gatheringId)
    .$narrowType<{ interpretation: ('sq' | 'bs' | 'hr' | 'cnr' | 'mk' | 'sr-Latn' | 'en')[] }>()
    .executeTakeFirst();
  if (!offer) return undefined;
  const groups = await tx
    .selectFrom('training.placeGroup')
    .select(['kind', 'jurisdiction', 'places'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('position')
    .execute();
  return { ...offer, groups };
}

/** Writes an offer and its groups over what was there. */
export async function saveOfferRow(
  tx: Tx,
  gatheringId: string,
  values: OfferValues,
  groups: readonly PlaceGroup[],
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('training.offer')
    .values({ ...values, gatheringId, updatedAt: now })
    .onConflict((conflict) =>
      conflict
        .column('gatheringId')
        .doUpdateSet({ ...values, updatedAt: now, version: sql`offer.version + 1` }),
    )
    .execute();
  await tx.deleteFrom('training.placeGroup').where('gatheringId', '=', gatheringId).execute();
  if (groups.length > 0)
    await tx
      .insertInto('training.placeGroup')
      .values(groups.map((group, position) => ({ ...group, gatheringId, position })))
      .execute();
}

export type BudgetLine = { readonly id: string; readonly heading: string; readonly description: string };

/** The budget lines of the partner who hosts. */
export async function listBudgetLines(tx: Tx, actionId: string, partnerId: string): Promise<BudgetLine[]> {
  return tx
    .selectFrom('action.budgetLine')
    .select(['id', 'heading', 'description'])
    .where('actionId', '=', actionId)
    .where('partnerId', '=', partnerId)
    .orderBy('heading')
    .orderBy('id')
    .execute();
}
