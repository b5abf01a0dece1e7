import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Work } from '../../platform/work.ts';
import { addDocument } from './add-document.ts';
import type { DocumentForm } from './schema.ts';

/** A document of the tests: the contract, for the staff of all partners. */
export const documentOf = (overrides: Partial<DocumentForm> = {}): DocumentForm => ({
  ...{ kind: 'contract', title: 'Grant contract', datedOn: '2026-01-15', reference: 'T-1', language: 'en' },
  ...{ audience: 'partners', senderId: null, senderName: '', recipientId: null, recipientName: '' },
  ...overrides,
});

export const contractFile: StoredFile = {
  ...{ sha256: 'c1'.repeat(32), size: 9, type: 'application/pdf', name: 'contract.pdf' },
};

/** Adds one. Returns its id. */
export function buildDocument(
  work: Work,
  { file = contractFile, ...overrides }: Partial<DocumentForm> & { file?: StoredFile } = {},
): Promise<string> {
  return addDocument(work, { form: documentOf(overrides), file });
}
