import type { FileState } from '../../platform/files/file-state.ts';
import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Work } from '../../platform/work.ts';
import { type BillField, freshOf, mustBeBills, openOf } from './rules.ts';

/**
 * Keeps files beside a record that the caller has locked; one that is there already is left out. `insert` puts each beside the record.
 * Returns how many are new. Problems: those of `mustBeBills`.
 */
export async function keepFresh(
  work: Work,
  files: readonly StoredFile[],
  about: {
    readonly there: readonly { readonly sha256: string; readonly state: FileState }[];
    readonly field: BillField;
    readonly organisationId: string;
    readonly purpose: string;
  },
  insert: (fileId: string) => Promise<void>,
): Promise<number> {
  const { there, field, organisationId, purpose } = about;
  const fresh = freshOf(files, there);
  mustBeBills(fresh, openOf(there).length, field);
  for (const file of fresh) await insert(await keepFile(work, file, { organisationId, purpose }));
  return fresh.length;
}
