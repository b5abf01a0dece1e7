import { type AuditSubject, audit } from '../platform/audit/audit.ts';
import { keepFile } from '../platform/files/keep-file.ts';
import type { StoredFile } from '../platform/files/stored-file.ts';
import { newId } from '../platform/ids.ts';
import type { Locale } from '../platform/language/language.ts';
import { nobody } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import { insertPaper } from './queries.ts';
import type { PaperKind } from './schema.ts';

/**
 * Lays the files that came with a record beside it, each called as it came, for staff until one of them publishes it. Who sent them has no
 * account: the caller has asked whether they may, and how many. `organisationId`: whose they are to keep.
 */
export async function keepSentPapers(
  work: Work,
  beside: {
    readonly kind: PaperKind;
    readonly ownerId: string;
    readonly organisationId: string;
    readonly language: Locale;
    readonly audited: AuditSubject;
  },
  files: readonly StoredFile[],
): Promise<void> {
  const byNobody = { ...work, actor: nobody };
  const { kind, ownerId, organisationId, language, audited } = beside;
  for (const file of files) {
    const fileId = await keepFile(byNobody, file, { organisationId, purpose: 'paper' });
    const id = newId();
    const { actionId, now } = work;
    const row = { id, actionId, ownerKind: kind, ownerId, fileId, title: file.name, language };
    await insertPaper(work.tx, { ...row, addedBy: null, createdAt: now });
    await audit(byNobody, 'paper.keep', audited, { paper: id, beside: kind, sha256: file.sha256 });
  }
}
