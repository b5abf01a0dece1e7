import { type AuditDetails, audit } from '../../platform/audit/audit.ts';
import { decideFile } from '../../platform/files/decide-file.ts';
import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import { mustBeAbleTo, type Permission } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';

/** A file beside a record, and how the audit trail names both. */
type Held<Record> = {
  readonly found: Record | undefined;
  readonly permission: Permission<Record>;
  readonly fileIdOf: (record: Record) => string;
  /** The kind of the record. */
  readonly kind: string;
  /** The file among what is beside the record. */
  readonly details: AuditDetails;
};

/** Releases or refuses a file that the scanner did not clear, with a reason. Problems: `not_found`, `not_permitted`, `file_not_waiting`. */
export async function decideHeldFile<Record extends { readonly id: string }>(
  work: Work,
  { found, permission, fileIdOf, kind, details }: Held<Record>,
  form: FileDecisionForm,
): Promise<void> {
  if (!found) throw problem('not_found');
  mustBeAbleTo(work.actor, permission, found);
  const { before, state } = await decideFile(work, fileIdOf(found), form);
  const entry = { ...details, before, state };
  await audit(work, permission.name, { kind, id: found.id }, entry, { reason: form.reason });
}
