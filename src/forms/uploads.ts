import type { StoredFile } from '../platform/files/stored-file.ts';
import type { UploadedFiles } from '../platform/http/route.ts';
import { problem } from '../platform/problem.ts';
import type { Section } from './definition.ts';
import type { FileOffer, FormContext } from './problems.ts';
import { type FileKind, fileKinds, type QuestionOf } from './questions.ts';
import { fieldName } from './read-typed.ts';

const types: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** The media types a question takes, for the file field and for the check of a file's content. */
export function acceptedTypes({ kinds }: Pick<FileRule, 'kinds'>): readonly string[] {
  return kinds.map((kind) => types[kind]);
}

/** The field in which a file that is kept elsewhere is chosen for a question. Like a file it is saved by a button alone. */
export function offerField(question: string): string {
  return `${fieldName(question)}@kept`;
}

/** What can be chosen for a question: files of its types and size, while it takes one more. */
export function offersFor(
  question: QuestionOf<'attachment'>,
  { attachments, offers = [] }: FormContext,
): readonly FileOffer[] {
  if ((attachments[question.key] ?? []).length >= question.maxFiles) return [];
  return offers.filter(
    ({ type, size }) => acceptedTypes(question).includes(type) && size <= question.maxSize,
  );
}

/** A file that came with a section's page, and the question it answers. */
export type Upload = { readonly question: string; readonly file: StoredFile };

/** What a question says of its files: the types, and the bytes of one. */
export type FileRule = Pick<QuestionOf<'attachment'>, 'kinds' | 'maxSize'>;

/** What at least one of these questions takes; undefined where there is none. */
export function ruleOfAny(questions: readonly FileRule[]): FileRule | undefined {
  if (questions.length === 0) return undefined;
  const taken = new Set(questions.flatMap(({ kinds }) => kinds));
  return {
    kinds: fileKinds.filter((kind) => taken.has(kind)),
    maxSize: Math.max(...questions.map(({ maxSize }) => maxSize)),
  };
}

/** Throws `file_type_not_accepted` (kinds) or `file_too_large` (megabytes), at the field. */
export function mustBeTaken(rule: FileRule, file: StoredFile, field: string): void {
  if (!acceptedTypes(rule).includes(file.type))
    throw problem('file_type_not_accepted', { kinds: kindsText(rule) }, { field, file });
  if (file.size > rule.maxSize)
    throw problem('file_too_large', { megabytes: megabytes(rule.maxSize) }, { field, file });
}

/**
 * The files of a section's page, each for its question; one that is there already is left out, unless something new is said of it
 * (`renewed`). Throws what the person can mend, at the question's field: `file_type_not_accepted`, `file_too_large`, `too_many_files`.
 */
export function acceptUploads(
  section: Section,
  files: UploadedFiles,
  context: FormContext,
  renewed: (file: StoredFile) => boolean = () => false,
): readonly Upload[] {
  return section.questions.flatMap((question) => {
    if (question.type !== 'attachment') return [];
    const field = fieldName(question.key);
    const sent = files[field] ?? [];
    const there = context.attachments[question.key] ?? [];
    const isThere = (file: StoredFile) => there.some(({ sha256 }) => sha256 === file.sha256);
    const fresh = sent.filter((file) => !isThere(file));
    for (const file of fresh) mustBeTaken(question, file, field);
    if (there.length + fresh.length > question.maxFiles)
      throw problem('too_many_files', { max: question.maxFiles }, { field });
    const kept = sent.filter((file) => !isThere(file) || renewed(file));
    return kept.map((file) => ({ question: question.key, file }));
  });
}

/** The names of the types that the file field with this name takes. */
export function kindsOfField(section: Section | undefined, field: string): string | undefined {
  const question = section?.questions.find(({ key }) => fieldName(key) === field);
  return question?.type === 'attachment' ? kindsText(question) : undefined;
}

/** `PDF, DOCX`: names that are the same in every language. */
export function kindsText({ kinds }: Pick<FileRule, 'kinds'>): string {
  return kinds.map((kind) => kind.toUpperCase()).join(', ');
}

export function megabytes(bytes: number): number {
  return Math.floor(bytes / 100_000) / 10;
}
