import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { VaultSubject } from './permissions.ts';
import type { VaultState } from './workflow.ts';

/** A document that an organisation keeps, with its file. */
export type VaultDocument = {
  readonly id: string;
  readonly organisationId: string;
  readonly type: string;
  readonly issuedOn: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly state: VaultState;
  readonly keptAt: Instant;
  readonly endedAt: Instant | null;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** The type of the file: `application/pdf`. */
  readonly fileType: string;
  readonly fileState: FileState;
  readonly uploadedBy: string | null;
  readonly decisionReason: string | null;
};

const documents = (tx: Tx) =>
  tx
    .selectFrom('grants.vaultDocument as document')
    .innerJoin('platform.file as file', 'file.id', 'document.fileId')
    .select(['document.id', 'document.organisationId', 'document.type', 'document.issuedOn'])
    .select(['document.validUntil', 'document.state', 'document.keptAt', 'document.endedAt'])
    .select(['file.name', 'file.sha256', 'file.size', 'file.type as fileType', 'file.state as fileState'])
    .select(['file.uploadedBy', 'file.decisionReason']);

/** The documents of an organisation: those in use first by type, then those of before, the latest first. */
export async function listVaultDocuments(tx: Tx, organisationId: string): Promise<VaultDocument[]> {
  return documents(tx)
    .where('document.organisationId', '=', organisationId)
    .orderBy(sql`document.state <> 'current'`)
    .orderBy(sql`case when document.state = 'current' then document.type end`)
    .orderBy('document.keptAt', 'desc')
    .orderBy('document.id')
    .execute();
}

/** Those in use that have a last day until then, the first first. */
export async function listExpiring(
  tx: Tx,
  { organisationId, until }: { organisationId: string; until: PlainDate },
): Promise<VaultDocument[]> {
  return documents(tx)
    .where('document.organisationId', '=', organisationId)
    .where('document.state', '=', 'current')
    .where('document.validUntil', '<=', until)
    .orderBy('document.validUntil')
    .orderBy('document.id')
    .execute();
}

export async function countCurrent(tx: Tx, organisationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('grants.vaultDocument')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('state', '=', 'current')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The calls in which an application of the organisation is open to staff: opened, and neither withdrawn nor turned down. */
export async function listOpenIn(tx: Tx, organisationId: string): Promise<VaultSubject['openIn']> {
  return tx
    .selectFrom('grants.application as application')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .innerJoin('grants.opening as opening', 'opening.callId', 'application.callId')
    .select(['call.partnerId', 'call.jurisdiction'])
    .distinct()
    .where('application.organisationId', '=', organisationId)
    .where('application.state', 'in', ['submitted', 'eligible', 'reserve', 'awarded'])
    .execute();
}

export type FoundDocument = VaultDocument & VaultSubject;
export async function findVaultDocument(tx: Tx, id: string): Promise<FoundDocument | undefined> {
  const found = await documents(tx).where('document.id', '=', id).executeTakeFirst();
  // Asked whether there is one or not: one that is missing takes the time of one that is foreign.
  const openIn = await listOpenIn(tx, found?.organisationId ?? id);
  return found && { ...found, openIn };
}

/** Held until the transaction ends. Throws `not_found`. */
export async function lockVaultDocument(tx: Tx, id: string): Promise<FoundDocument> {
  await tx.selectFrom('grants.vaultDocument').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findVaultDocument(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function insertVaultDocument(
  tx: Tx,
  made: Pick<VaultDocument, 'id' | 'organisationId' | 'type' | 'issuedOn' | 'validUntil' | 'keptAt'> & {
    readonly actionId: string;
    readonly fileId: string;
    readonly keptBy: string;
  },
): Promise<void> {
  await tx.insertInto('grants.vaultDocument').values(made).execute();
}

export async function saveEnded(
  tx: Tx,
  id: string,
  ended: { state: VaultState; newerId?: string; endedBy: string; endedAt: Instant },
): Promise<void> {
  await tx.updateTable('grants.vaultDocument').set(ended).where('id', '=', id).execute();
}

/** An organisation whose documents staff may open, with its name. */
export type VaultOwner = VaultSubject & { readonly id: string; readonly name: string };
export async function findVaultOwner(tx: Tx, actionId: string, id: string): Promise<VaultOwner | undefined> {
  const found = await tx
    .selectFrom('network.organisation')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('actionId', '=', actionId)
    .where('kind', '=', 'cso')
    .executeTakeFirst();
  const openIn = await listOpenIn(tx, id);
  return found && { ...found, organisationId: id, openIn };
}
