import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { AnswerKind } from './answers.ts';
import type { PlaceCode } from './places.ts';
import type { SeatKind, TypedAnswer } from './schema.ts';
import type { CycleState } from './workflow.ts';

/** Who assesses a place. It tells nothing of what they answered. */
export type Seat = {
  readonly id: string;
  readonly cycleId: string;
  readonly cycleTitle: string;
  readonly state: CycleState;
  readonly placeId: string;
  readonly code: PlaceCode;
  readonly seat: SeatKind;
  readonly personId: string;
  readonly personName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly handedInAt: Instant | null;
  /** Of its cycle. */
  readonly answerUntil: PlainDate | null;
};

const seats = (tx: Tx) =>
  tx
    .selectFrom('matrix.seat as s')
    .innerJoin('matrix.cyclePlace as p', 'p.id', 's.placeId')
    .innerJoin('matrix.cycle as c', 'c.id', 'p.cycleId')
    .innerJoin('people.person as person', 'person.id', 's.personId')
    .innerJoin('network.organisation as o', 'o.id', 's.organisationId')
    .select([
      's.id',
      'c.id as cycleId',
      'c.title as cycleTitle',
      'c.state',
      'p.id as placeId',
      'p.code',
      's.seat',
      's.personId',
      'person.name as personName',
      's.organisationId',
      'o.name as organisationName',
      's.handedInAt',
      'c.answerUntil',
    ])
    .where('s.endedAt', 'is', null);

export async function listSeats(tx: Tx, cycleId: string): Promise<Seat[]> {
  return seats(tx).where('c.id', '=', cycleId).orderBy('p.position').orderBy('s.seat').execute();
}

/** Every sheet that is to be answered now. */
const openSeats = (tx: Tx, actionId: string) =>
  seats(tx)
    .where('c.actionId', '=', actionId)
    .where('c.state', '=', 'answering')
    .where('s.handedInAt', 'is', null)
    .orderBy('c.asOf')
    .orderBy('p.position')
    .orderBy('s.id');
/** What a person is asked to answer now. */
export async function listOpenSeats(tx: Tx, actionId: string, personId: string): Promise<Seat[]> {
  return openSeats(tx, actionId).where('s.personId', '=', personId).execute();
}
/** What all assessors are asked to answer now. */
export async function listUnfinishedSeats(tx: Tx, actionId: string): Promise<Seat[]> {
  return openSeats(tx, actionId).execute();
}

/** Where a person assesses or assessed, the latest cycle first. */
export async function listOwnSeats(tx: Tx, actionId: string, personId: string): Promise<OwnSeat[]> {
  return seats(tx)
    .leftJoin('matrix.author as a', 'a.seatId', 's.id')
    .select((eb) => eb('a.seatId', 'is not', null).$castTo<boolean>().as('named'))
    .where('c.actionId', '=', actionId)
    .where('s.personId', '=', personId)
    .orderBy('c.asOf', 'desc')
    .orderBy('p.position')
    .orderBy('s.seat')
    .orderBy('s.id')
    .execute();
}
/** With whether they agreed to be named as an author. */
export type OwnSeat = Seat & { readonly named: boolean };

export async function findSeat(tx: Tx, actionId: string, id: string): Promise<Seat | undefined> {
  return seats(tx).where('c.actionId', '=', actionId).where('s.id', '=', id).executeTakeFirst();
}

/** The seat, locked until the transaction ends. Problem: `not_found`. */
export async function lockSeat(tx: Tx, actionId: string, id: string): Promise<Seat> {
  await tx.selectFrom('matrix.seat').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findSeat(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Everybody who assesses a place or did: they decide nothing there. */
export async function listAssessing(tx: Tx, placeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('matrix.seat')
    .select('personId')
    .distinct()
    .where('placeId', '=', placeId)
    .execute();
  return rows.map(({ personId }) => personId);
}

/** Who was named to decide in a place where its two assessors differ. */
export type Adjudicator = {
  readonly placeId: string;
  readonly personId: string;
  readonly personName: string;
  readonly organisationName: string;
};
export async function listAdjudicators(
  tx: Tx,
  of: { placeId: string } | { cycleId: string },
): Promise<Adjudicator[]> {
  return tx
    .selectFrom('matrix.adjudicator as a')
    .innerJoin('matrix.cyclePlace as p', 'p.id', 'a.placeId')
    .innerJoin('people.person as person', 'person.id', 'a.personId')
    .innerJoin('network.organisation as o', 'o.id', 'a.organisationId')
    .select(['a.placeId', 'a.personId', 'person.name as personName', 'o.name as organisationName'])
    .where((eb) => ('placeId' in of ? eb('p.id', '=', of.placeId) : eb('p.cycleId', '=', of.cycleId)))
    .orderBy('p.position')
    .execute();
}
export async function saveAdjudicator(
  tx: Tx,
  row: { placeId: string; personId: string; organisationId: string; namedBy: string; namedAt: Instant },
): Promise<void> {
  const { placeId, ...named } = row;
  await tx
    .insertInto('matrix.adjudicator')
    .values(row)
    .onConflict((conflict) => conflict.column('placeId').doUpdateSet(named))
    .execute();
}

export async function insertSeat(
  tx: Tx,
  row: {
    id: string;
    placeId: string;
    seat: SeatKind;
    personId: string;
    organisationId: string;
    appointedBy: string;
    appointedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('matrix.seat').values(row).execute();
}

export async function saveSeat(
  tx: Tx,
  id: string,
  values: { endedBy?: string; endedAt?: Instant; handedInAt?: Instant | null },
): Promise<void> {
  await tx.updateTable('matrix.seat').set(values).where('id', '=', id).execute();
}

export type Answer = {
  readonly seatId: string;
  readonly questionId: string;
  readonly kind: AnswerKind | null;
  readonly note: string;
  readonly sourceTitle: string;
  readonly sourcePlace: string;
  readonly sourceOn: PlainDate | null;
  readonly sourceQuote: string;
  readonly sourceUrl: string | null;
  readonly sourceIdentifier: string;
  readonly lawVersionId: string | null;
  /** The act the version is of. */
  readonly lawId: string | null;
};
const answers = (tx: Tx) =>
  tx
    .selectFrom('matrix.answer as a')
    .leftJoin('matrix.lawVersion as v', 'v.id', 'a.lawVersionId')
    .select([
      'a.seatId',
      'a.questionId',
      'a.kind',
      'a.note',
      'a.sourceTitle',
      'a.sourcePlace',
      'a.sourceOn',
      'a.sourceQuote',
      'a.sourceUrl',
      'a.sourceIdentifier',
      'a.lawVersionId',
      'v.lawId',
    ]);

export async function listAnswers(tx: Tx, seatId: string): Promise<Answer[]> {
  return answers(tx).where('a.seatId', '=', seatId).execute();
}

export type PlacedAnswer = Answer & { readonly placeId: string; readonly seat: SeatKind };
/** What both assessors answered, as far as the person at work may see it: of one place or of a whole cycle. */
export async function listPlacedAnswers(
  tx: Tx,
  of: { placeId: string } | { cycleId: string },
): Promise<PlacedAnswer[]> {
  return answers(tx)
    .innerJoin('matrix.seat as s', 's.id', 'a.seatId')
    .innerJoin('matrix.cyclePlace as p', 'p.id', 's.placeId')
    .select(['s.placeId', 's.seat'])
    .where('s.endedAt', 'is', null)
    .where((eb) => ('placeId' in of ? eb('p.id', '=', of.placeId) : eb('p.cycleId', '=', of.cycleId)))
    .orderBy('s.seat')
    .execute();
}

export async function upsertAnswers(
  tx: Tx,
  seatId: string,
  given: readonly (TypedAnswer & { readonly questionId: string })[],
  now: Instant,
): Promise<void> {
  if (given.length === 0) return;
  await tx
    .insertInto('matrix.answer')
    .values(given.map((answer) => ({ ...answer, seatId, updatedAt: now })))
    .onConflict((conflict) =>
      conflict.columns(['seatId', 'questionId']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        note: eb.ref('excluded.note'),
        sourceTitle: eb.ref('excluded.sourceTitle'),
        sourcePlace: eb.ref('excluded.sourcePlace'),
        sourceOn: eb.ref('excluded.sourceOn'),
        sourceQuote: eb.ref('excluded.sourceQuote'),
        sourceUrl: eb.ref('excluded.sourceUrl'),
        sourceIdentifier: eb.ref('excluded.sourceIdentifier'),
        lawVersionId: eb.ref('excluded.lawVersionId'),
        updatedAt: eb.ref('excluded.updatedAt'),
      })),
    )
    .execute();
}
