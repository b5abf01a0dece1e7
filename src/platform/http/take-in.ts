import type { Sender } from '../files/redraw.ts';
import type { Arrived, FileStore } from '../files/store.ts';
import type { StoredFile } from '../files/stored-file.ts';
import type { Upload, UploadParts } from '../files/upload-parts.ts';
import { problem } from '../problem.ts';
import type { Body } from './body.ts';
import type { Typed } from './route.ts';

const named = /^(.+)@sent\[\]$/;
const mostFiles = 20;

export type Sent = { readonly field: string; readonly sha256: string; readonly name: string };

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

/** Whether something came with it that is to be kept. */
export function holdsFiles({ arrived = [], typed }: Body): boolean {
  return arrived.length > 0 || sentIn(typed).length > 0;
}

/**
 * Looks through the files that came with a form, and those that came in parts before it, one after another, and puts them into the
 * store. Problems: those of `keep`; `upload_gone` (422) for one that is not there (any more), or not as its browser had it.
 */
export async function takeIn(body: Body, sender: Sender, taking: Taking): Promise<Body> {
  const files: Record<string, readonly StoredFile[]> = Object.assign(Object.create(null), body.files);
  const take = async (field: string, file: Arrived) => {
    const stored = await file.keep(sender).finally(file.drop);
    files[field] = [...(files[field] ?? []), stored];
  };
  for (const { field, file } of body.arrived ?? []) await take(field, file);
  for (const sent of sentIn(body.typed).slice(0, mostFiles))
    await take(sent.field, await fetchUpload(sent, sender, taking));
  return { ...body, files: { ...files } };
}

async function fetchUpload(
  { field, name, sha256 }: Sent,
  { personId = '' }: Sender,
  { uploadParts, store, fileBytes }: Taking,
): Promise<Arrived> {
  const upload = { personId, sha256 };
  const content = await uploadParts.read(upload);
  const gone = problem('upload_gone', {}, { field });
  if (!content) throw gone;
  const file = await store.receive(content, { name, limit: fileBytes, field });
  if (file.sha256 === sha256) return file;
  await file.drop();
  await uploadParts.remove(upload);
  throw gone;
}

/**
 * A form comes back to whoever sent it, with something to mend: the files that came with it lie apart as if they had come in parts, and
 * the form says so. What finds no room there is chosen once more.
 */
export async function keepForAgain(
  body: Body,
  personId: string,
  { uploadParts, store }: { uploadParts: UploadParts; store: Pick<FileStore, 'read'> },
): Promise<Body> {
  const typed: Record<string, string | readonly string[]> = { ...body.typed };
  // Those that came in parts stand behind them, and are said already.
  for (const [field, came] of Map.groupBy(body.arrived ?? [], (one) => one.field))
    for (const { sha256, name } of (body.files[field] ?? []).slice(0, came.length)) {
      const key = `${field}@sent[]`;
      const said = `${sha256} ${name}`;
      // Kept a moment ago, of a search that was refused then.
      if ([typed[key] ?? []].flat().includes(said)) continue;
      const content = await store.read(sha256);
      if (content && (await layApart(content, { personId, sha256 }, uploadParts)))
        typed[key] = [...[typed[key] ?? []].flat(), said];
    }
  return { ...body, typed };
}

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
