import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import type { Tx } from '../../platform/work.ts';
import type { VaultSubject } from './permissions.ts';

/** A document that an organisation keeps, with its file. */
export type VaultDocument = {
  readonly id: string;
  readonly organisationId: string;
  readonly type: string;
  readonly issuedOn: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly keptAt: Instant;
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** The type of the file: `application/pdf`. */
  readonly fileType: string;
  readonly fileState: FileState;
  /** When the scanner is asked again; null: it is not. */
  readonly checkNext: Instant | null;
  readonly uploadedBy: string | null;
  readonly decisionReason: string | null;
};

const documents = (tx: Tx) =>
  tx
    .selectFrom('grants.vaultDocument as document')
    .innerJoin('platform.file as file', 'file.id', 'document.fileId')
    .select(['document.id', 'document.organisationId', 'document.type', 'document.issuedOn'])
    .select(['document.validUntil', 'document.keptAt', 'document.fileId'])
    .select(['file.name', 'file.sha256', 'file.size', 'file.type as fileType', 'file.state as fileState'])
    .select(['file.checkNext', 'file.uploadedBy', 'file.decisionReason']);

/** The documents of an organisation by type, the latest first. */
export async function listVaultDocuments(tx: Tx, organisationId: string): Promise<VaultDocument[]> {
  return documents(tx)
    .where('document.organisationId', '=', organisationId)
    .orderBy('document.type')
    .orderBy('document.keptAt', 'desc')
    .orderBy('document.id')
    .execute();
}

/** Holds the documents of an organisation until the transaction ends: none is added, taken into an application, replaced or deleted meanwhile. */
export async function holdVault(tx: Tx, organisationId: string): Promise<void> {
  await tx
    .selectFrom('network.organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .execute();
}

/** How many documents an organisation keeps, which are held. */
export async function countHeld(tx: Tx, organisationId: string): Promise<number> {
  await holdVault(tx, organisationId);
  const { count } = await tx
    .selectFrom('grants.vaultDocument')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The calls in which an application of the organisation is open to staff. */
export async function listOpenIn(tx: Tx, organisationId: string): Promise<VaultSubject['openIn']> {
  const { rows } = await sql<VaultSubject['openIn'][number]>`
    select distinct partner_id as "partnerId", jurisdiction from grants.open_applications_of(${organisationId}::uuid)`.execute(
    tx,
  );
  return rows;
}

export type FoundDocument = VaultDocument & VaultSubject;
export async function findVaultDocument(tx: Tx, id: string): Promise<FoundDocument | undefined> {
  const found = await documents(tx).where('document.id', '=', id).executeTakeFirst();
  // Asked whether there is one or not: one that is missing takes the time of one that is foreign.
  const openIn = await listOpenIn(tx, found?.organisationId ?? id);
  return found && { ...found, openIn };
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

/** Deletes a document with its file; false when another person was earlier. */
export async function deleteVaultDocument(
  tx: Tx,
  { id, fileId }: Pick<VaultDocument, 'id' | 'fileId'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('grants.vaultDocument')
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await tx.deleteFrom('platform.file').where('id', '=', fileId).execute();
  return true;
}

/** An organisation of which staff may open something, with its name. */
export type VaultOwner = VaultSubject & { readonly id: string; readonly name: string };
/** `listIn`: gives the calls whose partners may; for its documents, those with an open application. */
export async function findVaultOwner(
  tx: Tx,
  actionId: string,
  id: string,
  listIn = listOpenIn,
): Promise<VaultOwner | undefined> {
  const found = await tx
    .selectFrom('network.organisation')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('actionId', '=', actionId)
    .where('kind', '=', 'cso')
    .executeTakeFirst();
  const openIn = await listIn(tx, id);
  return found && { ...found, organisationId: id, openIn };
}
