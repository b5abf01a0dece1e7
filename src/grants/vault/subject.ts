import type { Subject } from '../../platform/http/route.ts';
import { type FoundDocument, findVaultDocument, findVaultOwner, type VaultOwner } from './queries.ts';

/** A document of an organisation, by `:vaultDocumentId`. */
export const vaultDocumentSubject: Subject<FoundDocument> = {
  kind: 'vault_document',
  param: 'vaultDocumentId',
  find: (tx, id) => findVaultDocument(tx, id),
};

/** An organisation with the calls in which staff may look at its documents, by `:organisationId`. */
export const vaultOwnerSubject: Subject<VaultOwner> = {
  kind: 'vault_owner',
  param: 'organisationId',
  find: (tx, id, { actionId }) => findVaultOwner(tx, actionId, id),
};
