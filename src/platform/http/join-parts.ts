import { createHash } from 'node:crypto';
import type { Parcel, Parcels } from '../files/parcels.ts';
import type { FileStore } from '../files/store.ts';
import type { StoredFile } from '../files/stored-file.ts';
import { Problem, problem } from '../problem.ts';
import type { Body } from './house.ts';
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

type Joining = { parcels: Parcels; store: Pick<FileStore, 'put'>; fileBytes: number };

/**
 * Puts the files that came in parts into the store, beside those that came with the form itself. One that cannot be taken is
 * `refused`, as there. Problem then: `upload_gone` for one that is not there (any more), or not as its browser had it.
 */
export async function joinParts(body: Body, personId: string, joining: Joining): Promise<Body> {
  const files: Record<string, readonly StoredFile[]> = Object.assign(Object.create(null), body.files);
  let { refused } = body;
  for (const sent of sentIn(body.typed).slice(0, mostFiles)) {
    try {
      const stored = await join(sent, { personId, sha256: sent.sha256 }, joining);
      files[sent.field] = [...(files[sent.field] ?? []), stored];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused ??= error;
    }
  }
  return { ...body, files: { ...files }, ...(refused ? { refused } : {}) };
}

async function join(
  { field, name }: Sent,
  parcel: Parcel,
  { parcels, store, fileBytes }: Joining,
): Promise<StoredFile> {
  const content = await parcels.read(parcel);
  const gone = problem('upload_gone', {}, { status: 422, field });
  if (!content) throw gone;
  const hash = createHash('sha256');
  const whole = (async function* () {
    for await (const part of content) {
      hash.update(part);
      yield part;
    }
  })();
  const stored = await store.put(whole, { name, limit: fileBytes, field });
  if (hash.digest('hex') === parcel.sha256) return stored;
  await parcels.remove(parcel);
  throw gone;
}
