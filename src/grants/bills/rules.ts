import type { PlainDate } from '../../platform/dates.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import { problem, type RefusedFile } from '../../platform/problem.ts';

/** What a bill is taken as: the document, or a photograph of the paper. */
export const billTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const billTypeNames = 'PDF, JPEG, PNG';
export const isPicture = (type: string) => type === 'image/jpeg' || type === 'image/png';
export const mostBills = 5;

/** Of the files beside a record those that count: a virus was found in the others, or they were refused. */
export const openOf = <File extends { readonly state: FileState }>(files: readonly File[]): File[] =>
  files.filter(({ state }) => state !== 'infected' && state !== 'refused');

/** There is room for another file beside the record. Throws `too_many_files` (max). */
export function mustTakeMore(there: number): void {
  if (there >= mostBills) throw problem('too_many_files', { max: mostBills });
}

export type BillField = 'bills' | 'proofs' | 'document' | 'evidence';
/** What may be beside a line, a payment, an account or a correction. Throws `file_type_not_accepted` (kinds) or `too_many_files` (max), at the field. */
export function mustBeBills(
  files: readonly (RefusedFile & { readonly type: string })[],
  there: number,
  field: BillField = 'bills',
): void {
  const other = files.find(({ type }) => !(billTypes as readonly string[]).includes(type));
  if (other) throw problem('file_type_not_accepted', { kinds: billTypeNames }, { field, file: other });
  if (there + files.length > mostBills) throw problem('too_many_files', { max: mostBills }, { field });
}

/** The files that are not there yet, each once. */
export function freshOf<File extends { readonly sha256: string }>(
  files: readonly File[],
  there: readonly { readonly sha256: string }[],
): File[] {
  const known = new Set(there.map(({ sha256 }) => sha256));
  return [...new Map(files.map((file) => [file.sha256, file])).values()].filter(
    ({ sha256 }) => !known.has(sha256),
  );
}

/** What tells one bill from another. */
export type Billed = {
  readonly documentReference: string;
  readonly supplier: string;
  readonly spentOn: PlainDate;
  readonly originalMinor: number;
  readonly originalCurrency: string;
  readonly hashes: readonly string[];
};

const plain = (typed: string) =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether two lines are of one bill: one file is beside both, or number, day and amount are the same and no two suppliers are named.
 * Spaces, signs and capitals make no other number.
 */
export function isSameBill(one: Billed, other: Billed): boolean {
  if (one.hashes.some((hash) => other.hashes.includes(hash))) return true;
  const [supplier, otherSupplier] = [plain(one.supplier), plain(other.supplier)];
  return (
    one.spentOn === other.spentOn &&
    one.originalMinor === other.originalMinor &&
    one.originalCurrency === other.originalCurrency &&
    plain(one.documentReference) === plain(other.documentReference) &&
    (supplier === otherSupplier || supplier === '' || otherSupplier === '')
  );
}
