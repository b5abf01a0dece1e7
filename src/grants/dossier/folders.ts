import type { FileStore } from '../../platform/files/store.ts';
import type { ArchiveFile } from '../../platform/files/write-zip.ts';
import type { Context } from '../../platform/http/route.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Agreement } from '../agreements/queries.ts';

/** The folders of a dossier in their order; each has its text `grants.dossier.folder.<name>`. */
export const folders = [
  'agreement',
  'application',
  'checks',
  'decision',
  'payments',
  'reports',
  'visits',
  'mentors',
  'closing',
  'changes',
  'history',
] as const;
export type Folder = (typeof folders)[number];

/** A file or folder that is not in the dossier, and the reason in words. */
export type LeftOut = { readonly name: string; readonly reason: string };
export type Part = { readonly files: readonly ArchiveFile[]; readonly leftOut: readonly LeftOut[] };

/** What a dossier is made of: its agreement, its reader, and the stored files. `english` is the language of the agreement. */
export type Making = Pick<Context, 'tx' | 'actor' | 'actionId' | 'now' | 'language' | 'history'> & {
  readonly agreement: Agreement;
  readonly english: Language;
  readonly store: Pick<FileStore, 'read'>;
  readonly demonstration: boolean;
};

/** `6-reports`, or a file in it. */
export function pathIn(folder: Folder, ...names: readonly string[]): string {
  return [`${folders.indexOf(folder) + 1}-${folder}`, ...names].join('/');
}

/** A person's file name as an archive takes it, numbered so that two of one name stay two. */
export function archiveName(at: number, name: string): string {
  const plain = name.normalize('NFC').replace(/[^\p{L}\p{N}._ -]/gu, '-');
  return `${String(at + 1).padStart(2, '0')}-${plain}`;
}

export function joined(parts: readonly Part[]): Part {
  return {
    files: parts.flatMap(({ files }) => files),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

/** Of records that the reader's role may not read. */
export function notForRole({ language }: Pick<Making, 'language'>, name: string): Part {
  return { files: [], leftOut: [{ name, reason: language.t('grants.dossier.not_for_role') }] };
}
