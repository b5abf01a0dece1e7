import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { buildGathering } from '../testing.ts';
import { countingOf } from './counting.ts';
import { insertParticipant, type ParticipantValues } from './queries.ts';
import type { ParticipantState } from './schema.ts';
import { hashParticipantSecret, participantSecret } from './secret.ts';

/** The instance's secret in tests of participants. */
export const testSecret = 'secret of the tests '.repeat(3);

export type BuiltTraining = {
  readonly gatheringId: string;
  readonly moduleId: string;
  /** Morning and afternoon of each day, in their order. */
  readonly sessionIds: readonly string[];
  readonly participantIds: readonly string[];
  /** The secret in the link of each participant. */
  readonly links: readonly string[];
};

/** A module of the curriculum. Returns its id. */
export async function buildModule(
  tx: Tx,
  {
    actionId,
    createdBy,
    code = 'M1',
    ...values
  }: { actionId: string; createdBy: string; code?: string; title?: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('training.module')
    .values({
      title: 'First talk',
      objectives: 'Listen without asking too much\nKnow whom to call',
      minutes: 90,
      ...values,
      id,
      actionId,
      code,
      createdBy,
      createdAt: '2026-10-01T09:00:00.000Z',
      updatedAt: '2026-10-01T09:00:00.000Z',
    })
    .execute();
  return id;
}

/** Somebody who takes part. Returns the id and the secret of their link. */
export async function buildParticipant(
  tx: Tx,
  {
    actionId,
    gatheringId,
    state = 'registered',
    secret = testSecret,
    createdAt = '2026-11-01T09:00:00.000Z',
    recordedBy = null,
    sharedMail = false,
    ...values
  }: Partial<ParticipantValues> & {
    actionId: string;
    gatheringId: string;
    state?: ParticipantState;
    secret?: string;
    sharedMail?: boolean;
    createdAt?: string;
    recordedBy?: string | null;
  },
): Promise<{ id: string; link: string }> {
  const id = newId();
  const link = participantSecret(secret, id);
  const mail = values.mail === null ? null : (values.mail ?? `trainee.${id.slice(-8)}@example.org`);
  await insertParticipant(tx, {
    name: 'Trainee of the tests',
    sex: 'f',
    personId: null,
    organisationId: null,
    organisationName: 'Club of the bridge',
    organisationKind: 'cso',
    institutionKind: null,
    jurisdiction: 'RS',
    locale: 'en',
    ...values,
    mail,
    id,
    actionId,
    gatheringId,
    state,
    ...countingOf(secret, { id, name: values.name ?? '', mail, sharedMail }),
    secretMac: hashParticipantSecret(secret, link),
    recordedBy,
    createdAt,
    registeredAt: state === 'invited' ? null : createdAt,
  });
  return { id, link };
}

/**
 * A training of two days (26 and 27 November 2026, the days after the time of the tests, unless said otherwise), each with a morning
 * and an afternoon, open to all, with its participants: by default one woman of a CSO and one man of an institution.
 */
export async function buildTraining(
  tx: Tx,
  {
    actionId,
    hostId,
    recordedBy,
    days = ['2026-11-26', '2026-11-27'],
    places = 20,
    registration = 'open',
    secret = testSecret,
    participants = [
      {},
      { sex: 'm', organisationKind: 'institution', organisationName: 'Police of the bridge' },
    ],
  }: {
    actionId: string;
    hostId: string;
    recordedBy: string;
    days?: readonly string[];
    places?: number | null;
    registration?: 'closed' | 'invited' | 'open';
    secret?: string;
    participants?: readonly (Partial<ParticipantValues> & { state?: ParticipantState })[];
  },
): Promise<BuiltTraining> {
  const at = '2026-10-21T09:00:00.000Z';
  const gatheringId = await buildGathering(tx, {
    actionId,
    hostId,
    recordedBy,
    kind: 'training',
    title: 'Training of the tests',
    startsOn: days[0]!,
    endsOn: days.at(-1)!,
  });
  const moduleId = await buildModule(tx, {
    actionId,
    createdBy: recordedBy,
    code: `M-${gatheringId.slice(-6)}`,
  });
  await tx
    .insertInto('training.offer')
    .values({ gatheringId, registration, places, updatedAt: at })
    .execute();
  const sessions = days.flatMap((day) => [
    { day, part: 'morning' as const, startsAt: `${day}T08:00:00.000Z`, endsAt: `${day}T11:00:00.000Z` },
    { day, part: 'afternoon' as const, startsAt: `${day}T12:00:00.000Z`, endsAt: `${day}T15:00:00.000Z` },
  ]);
  const sessionIds: string[] = [];
  for (const session of sessions) {
    const id = newId();
    sessionIds.push(id);
    await tx
      .insertInto('training.session')
      .values({
        ...session,
        id,
        gatheringId,
        moduleId,
        title: 'Session of the tests',
        room: 'Hall',
        createdAt: at,
        updatedAt: at,
      })
      .execute();
  }
  const built = [];
  for (const one of participants)
    built.push(
      await buildParticipant(tx, {
        ...{ actionId, gatheringId, secret, ...one },
        ...(one.state === 'invited' ? { recordedBy } : {}),
      }),
    );
  return {
    gatheringId,
    moduleId,
    sessionIds,
    participantIds: built.map(({ id }) => id),
    links: built.map(({ link }) => link),
  };
}
