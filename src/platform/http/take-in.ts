import type { Sender } from '../files/redraw.ts';
import type { Arrived, FileStore } from '../files/store.ts';
import type { StoredFile } from '../files/stored-file.ts';
import type { Upload, UploadParts } from '../files/upload-parts.ts';
import { Problem, problem } from '../problem.ts';
import type { Body, Sent } from './body.ts';
import type { Typed } from './route.ts';

const named = /^(.+)@sent\[\]$/;
const mostFiles = 20;

/** The files that a form says came in parts before it: `<field>@sent[]` holds the hash and the name of each. */
export function sentIn(typed: Typed): readonly Sent[] {
  return Object.entries(typed).flatMap(([key, values]) => {
    const field = named.exec(key)?.[1];
    if (!field) return [];
    return [values].flat().flatMap((value) => {
      const [, sha256, name] = /^([0-9a-f]{64}) (.*)$/s.exec(value) ?? [];
      return sha256 && name !== undefined ? [{ field, sha256, name }] : [];
    });
  });
}

type Taking = { uploadParts: UploadParts; store: Pick<FileStore, 'receive'>; fileBytes: number };

/** How many files came with it that are to be kept. */
export function filesIn({ arrived = [], typed }: Body): number {
  return arrived.length + sentIn(typed).length;
}

/**
 * Looks through the files that came with a form, and those that came in parts before it, one after another, and puts them into the
 * store. Where one is not taken the others are, and `refused` says why the first was not: those of `keep`; `upload_gone` (422) for one
 * that is not there (any more), or not as its browser had it; `too_many_files` (max) where more came in parts than a form takes. After
 * `files_waiting` no other is looked through: there is no room for it.
 */
export async function takeIn(body: Body, sender: Sender, taking: Taking): Promise<Body> {
  const files: Record<string, readonly StoredFile[]> = Object.assign(Object.create(null), body.files);
  const taken: Sent[] = [];
  let refused: Problem | undefined;
  let full = false;
  const take = async (field: string, read: () => Promise<Arrived>) => {
    try {
      const file = await read();
      const stored = await file.keep(sender).finally(file.drop);
      files[field] = [...(files[field] ?? []), stored];
      return stored;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused ??= error;
      full ||= error.code === 'files_waiting';
      return undefined;
    }
  };
  for (const { field, file } of body.arrived ?? []) {
    if (full) {
      await file.drop();
      continue;
    }
    const stored = await take(field, async () => file);
    if (stored) taken.push({ field, sha256: stored.sha256, name: stored.name });
  }
  const inParts = sentIn(body.typed);
  const [beyond] = inParts.slice(mostFiles);
  if (beyond) refused = problem('too_many_files', { max: mostFiles }, { field: beyond.field });
  for (const sent of beyond ? [] : inParts) {
    if (full) break;
    await take(sent.field, () => fetchUpload(sent, sender, taking));
  }
  return { ...body, files: { ...files }, taken, ...(refused ? { refused } : {}) };
}

async function fetchUpload(
  { field, name, sha256 }: Sent,
  { personId = '' }: Sender,
  { uploadParts, store, fileBytes }: Taking,
): Promise<Arrived> {
  const upload = { personId, sha256 };
  const content = await uploadParts.read(upload);
  const gone = problem('upload_gone', {}, { field, file: { sha256, name } });
  if (!content) throw gone;
  const file = await store.receive(content, { name, limit: fileBytes, field });
  if (file.sha256 === sha256) return file;
  await file.drop();
  await uploadParts.remove(upload);
  throw gone;
}

/**
 * A form comes back to whoever sent it, with something to mend: the files that came with it lie apart as if they had come in parts, and
 * the form says so. What finds no room there is chosen once more, and so is the file that was refused.
 */
export async function keepForAgain(
  body: Body,
  personId: string,
  { uploadParts, store, refused }: Keeping,
): Promise<Body> {
  // A picture that was drawn anew has another hash than the one that its browser sent.
  const isRefused = ({ field, sha256, name }: Sent) =>
    field === refused?.field && (sha256 === refused.sha256 || name === refused.name);
  const typed: Record<string, string | readonly string[]> = { ...body.typed };
  for (const sent of sentIn(typed).filter(isRefused)) {
    const key = `${sent.field}@sent[]`;
    typed[key] = [typed[key] ?? []].flat().filter((value) => value !== `${sent.sha256} ${sent.name}`);
  }
  for (const { field, sha256, name } of body.taken ?? []) {
    const key = `${field}@sent[]`;
    const said = `${sha256} ${name}`;
    // Kept a moment ago, of a search that was refused then.
    if (isRefused({ field, sha256, name }) || [typed[key] ?? []].flat().includes(said)) continue;
    const content = await store.read(sha256);
    if (content && (await layApart(content, { personId, sha256 }, uploadParts)))
      typed[key] = [...[typed[key] ?? []].flat(), said];
  }
  return { ...body, typed };
}
type Keeping = {
  readonly uploadParts: UploadParts;
  readonly store: Pick<FileStore, 'read'>;
  readonly refused?: Sent | undefined;
};

/** False where there is no room for it. */
async function layApart(content: ReadableStream, upload: Upload, uploadParts: UploadParts): Promise<boolean> {
  await uploadParts.remove(upload);
  let at = 0;
  for await (const bytes of content as unknown as AsyncIterable<Uint8Array>) {
    if ((await uploadParts.add(upload, { at, bytes })) === 'full') {
      await uploadParts.remove(upload);
      return false;
    }
    at += bytes.length;
  }
  return true;
}
