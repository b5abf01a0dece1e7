import type { NotNull } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { DrawFrom } from './rules.ts';

export type EligibleApplication = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly language: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly contentSha256: string;
};

/** The applications of a call that passed their check, in the order of their numbers. */
export async function listEligible(tx: Tx, callId: string): Promise<EligibleApplication[]> {
  return tx
    .selectFrom('grants.application as application')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'application.organisationId')
    .select([
      'application.id',
      'application.number',
      'application.title',
      'application.language',
      'application.contentSha256',
      'application.organisationId',
      'organisation.name as organisationName',
    ])
    .where('application.callId', '=', callId)
    .where('application.state', '=', 'eligible')
    .orderBy('application.number')
    .$narrowType<{ number: NotNull; contentSha256: NotNull }>()
    .execute();
}

/** Locks the applications of a call that passed their check until the transaction ends: nobody is asked for them by hand meanwhile. */
export async function lockEligible(tx: Tx, callId: string): Promise<void> {
  await tx
    .selectFrom('grants.application')
    .select('id')
    .where('callId', '=', callId)
    .where('state', '=', 'eligible')
    .orderBy('id')
    .forUpdate()
    .execute();
}

export type AssessorDraw = {
  readonly id: string;
  readonly number: number;
  readonly seed: string;
  readonly drawnFrom: DrawFrom;
  readonly drawnAt: Instant;
  readonly drawnByName: string;
};

/** The draws of a call, the latest first. */
export async function listDraws(tx: Tx, callId: string): Promise<AssessorDraw[]> {
  return tx
    .selectFrom('grants.assessorDraw as draw')
    .innerJoin('people.person as person', 'person.id', 'draw.drawnBy')
    .select([
      'draw.id',
      'draw.number',
      'draw.seed',
      'draw.drawnFrom',
      'draw.drawnAt',
      'person.name as drawnByName',
    ])
    .where('draw.callId', '=', callId)
    .orderBy('draw.number', 'desc')
    .$castTo<AssessorDraw>()
    .execute();
}

export async function insertDraw(
  tx: Tx,
  {
    drawnFrom,
    ...made
  }: {
    callId: string;
    number: number;
    seed: string;
    drawnFrom: DrawFrom;
    drawnBy: string;
    drawnAt: Instant;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('grants.assessorDraw')
    .values({ id, ...made, drawnFrom: JSON.stringify(drawnFrom) })
    .execute();
  return id;
}
