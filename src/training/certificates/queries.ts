import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** What anyone is told who holds a certificate's number or address. */
export type PublishedCertificate = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly hostName: string;
  readonly leadName: string;
  readonly issuedAt: Instant;
  readonly revoked: boolean;
};

const published = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.certificate')
    .select(['id', 'number', 'title', 'startsOn', 'endsOn', 'hostName', 'leadName', 'issuedAt', 'revoked'])
    .where('actionId', '=', actionId)
    .$narrowType<{ revoked: NotNull }>();

export async function findPublished(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<PublishedCertificate | undefined> {
  return published(tx, actionId).where('id', '=', id).executeTakeFirst();
}

export async function findByNumber(
  tx: Tx,
  actionId: string,
  number: string,
): Promise<PublishedCertificate | undefined> {
  return published(tx, actionId).where('number', '=', number).executeTakeFirst();
}

/** The places of all certificates that were revoked, of every Action of the instance: they share one list. */
export async function listRevoked(tx: Tx): Promise<number[]> {
  const rows = await tx
    .selectFrom('published.certificate')
    .select('statusIndex')
    .where('revoked', '=', true)
    .orderBy('statusIndex')
    .execute();
  return rows.map(({ statusIndex }) => statusIndex);
}

export type Certificate = Omit<PublishedCertificate, 'revoked'> & {
  readonly gatheringId: string;
  readonly participantId: string;
  readonly statusIndex: number;
  readonly locale: string;
  readonly hostId: string;
  readonly attended: number;
  readonly planned: number;
  readonly leastShare: number;
  /** Of the sessions in the half-days attended and in all; both 0 on certificates of before they were counted. */
  readonly minutesAttended: number;
  readonly minutesPlanned: number;
  /** Titles of the modules in the programme. */
  readonly modules: readonly string[];
  readonly salt: string;
  readonly identityHash: string;
  readonly revokedAt: Instant | null;
  readonly revokedReason: string;
  /** The holder's name and address as long as they are kept. */
  readonly holderName: string;
  readonly holderMail: string | null;
};

const certificates = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.certificate as certificate')
    .innerJoin('training.participant as holder', 'holder.id', 'certificate.participantId')
    .select([
      'certificate.id',
      'certificate.number',
      'certificate.title',
      'certificate.startsOn',
      'certificate.endsOn',
      'certificate.hostName',
      'certificate.leadName',
      'certificate.issuedAt',
      'certificate.gatheringId',
      'certificate.participantId',
      'certificate.statusIndex',
      'certificate.locale',
      'certificate.hostId',
      'certificate.attended',
      'certificate.planned',
      'certificate.leastShare',
      'certificate.minutesAttended',
      'certificate.minutesPlanned',
      'certificate.modules',
      'certificate.salt',
      'certificate.identityHash',
      'certificate.revokedAt',
      'certificate.revokedReason',
      'holder.name as holderName',
      'holder.mail as holderMail',
    ])
    .where('certificate.actionId', '=', actionId);

export async function findCertificate(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<Certificate | undefined> {
  return certificates(tx, actionId).where('certificate.id', '=', id).executeTakeFirst();
}

/** The certificate of a participation that holds. */
export async function findOfParticipant(
  tx: Tx,
  actionId: string,
  participantId: string,
): Promise<Certificate | undefined> {
  return certificates(tx, actionId)
    .where('certificate.participantId', '=', participantId)
    .where('certificate.revokedAt', 'is', null)
    .executeTakeFirst();
}

/** The certificates of a gathering, those that were revoked among them, in the order of the holders' names. */
export async function listCertificates(
  tx: Tx,
  actionId: string,
  gatheringId: string,
): Promise<Certificate[]> {
  return certificates(tx, actionId)
    .where('certificate.gatheringId', '=', gatheringId)
    .orderBy(sql`holder.name collate "und-x-icu"`)
    .orderBy('certificate.issuedAt')
    .orderBy('certificate.id')
    .execute();
}

export type NewCertificate = Omit<
  Certificate,
  'statusIndex' | 'revokedAt' | 'revokedReason' | 'holderName' | 'holderMail'
> & { readonly actionId: string; readonly issuedBy: string };

export async function insertCertificate(tx: Tx, certificate: NewCertificate): Promise<void> {
  const { modules, ...row } = certificate;
  await tx
    .insertInto('training.certificate')
    .values({ ...row, modules: [...modules] })
    .execute();
}

/** Revokes it; false when it was. */
export async function saveRevocation(
  tx: Tx,
  id: string,
  values: { revokedAt: Instant; revokedBy: string; revokedReason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('training.certificate')
    .set(values)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** The titles of the modules that an event teaches, in the order of its programme. */
export async function listModuleTitles(tx: Tx, gatheringId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('training.session as session')
    .innerJoin('training.module as module', 'module.id', 'session.moduleId')
    .select('module.title')
    .where('session.gatheringId', '=', gatheringId)
    .groupBy(['module.id', 'module.title'])
    .orderBy((eb) => eb.fn.min('session.startsAt'))
    .orderBy('module.title')
    .execute();
  return rows.map(({ title }) => title);
}

/** The coordinator of the Action: in whose name certificates are given. */
export async function findLeadName(tx: Tx, actionId: string): Promise<string> {
  const found = await tx
    .selectFrom('action.participation as participation')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'participation.organisationId')
    .select('organisation.name')
    .where('participation.actionId', '=', actionId)
    .where('participation.role', '=', 'coordinator')
    .executeTakeFirstOrThrow();
  return found.name;
}
