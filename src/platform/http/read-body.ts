import { Readable } from 'node:stream';
import busboy from 'busboy';
import { hands } from '../files/hold-file.ts';
import type { Arrived, Coming, FileStore } from '../files/store.ts';
import type { StoredFile } from '../files/stored-file.ts';
import { scales } from '../files/weigh-file.ts';
import { Problem, problem } from '../problem.ts';
import type { Body, TakesFiles } from './body.ts';

export type BodyOptions = {
  readonly files: TakesFiles;
  readonly store: Pick<FileStore, 'receive'>;
  /** Bytes of one file, and of all fields together. */
  readonly fileBytes: number;
  readonly bodyBytes: number;
};

/**
 * Reads what a form sent. Files to be kept have `arrived` and wait until it is known who sent them; others are weighed or taken in
 * hand at once. Empty file fields are left out. A file that cannot be taken (too large, empty) is `refused` and read past, so that
 * the words beside it are kept.
 * Problems: `malformed_request` (400) for anything not whole, `too_large` (413).
 */
export async function readBody(request: Request, options: BodyOptions): Promise<Body> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { typed: fold(await readFields(request, options)), files: {} };
  if (type.startsWith('multipart/form-data')) return readMultipart(request, options);
  throw problem('malformed_request');
}

async function readFields(request: Request, { bodyBytes }: BodyOptions): Promise<[string, string][]> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of request.body ?? []) {
      size += part.length;
      if (size > bodyBytes) throw problem('too_large');
      parts.push(part);
    }
    return [...new URLSearchParams(Buffer.concat(parts).toString('utf8'))].map(([name, value]) => [
      name,
      clean(value),
    ]);
  } catch (error) {
    throw error instanceof Problem ? error : problem('malformed_request');
  }
}

async function readMultipart(request: Request, options: BodyOptions): Promise<Body> {
  const { fileBytes, bodyBytes } = options;
  const fields: [string, string][] = [];
  const keeping: Promise<void>[] = [];
  // Without a prototype: a field may be called `constructor`.
  const files: Record<string, StoredFile[]> = Object.create(null);
  const arrived: { field: string; file: Arrived }[] = [];
  const take = async (content: AsyncIterable<Uint8Array>, about: Coming & { field: string }) => {
    const { field } = about;
    if (options.files === 'kept')
      return void arrived.push({ field, file: await options.store.receive(content, about) });
    const stored = await (options.files === 'weighed' ? scales : hands).put(content, about);
    files[field] = [...(files[field] ?? []), stored];
  };
  let passed = 0;
  try {
    const reader = busboy({
      headers: { 'content-type': request.headers.get('content-type')! },
      defParamCharset: 'utf8',
      limits: {
        fieldSize: bodyBytes,
        fields: 2000,
        files: options.files === 'refused' ? 0 : 20,
        parts: 2020,
        headerPairs: 50,
      },
    });
    let failure: unknown;
    let refused: Problem | undefined;
    let size = 0;
    const arriving = new Set<Readable>();
    const whole = new Promise<void>((resolve, reject) => {
      const fail = (error: unknown) => {
        failure ??= error;
        reject(error);
        // Nothing more is read: a file still arriving would otherwise be waited for without end.
        for (const stream of arriving) stream.destroy();
      };
      const passOver = (stream: Readable) => {
        stream.on('data', (part: Buffer) => {
          passed += part.length;
          if (passed > fileBytes) fail(problem('too_large'));
        });
      };
      reader.on('field', (name, value, { nameTruncated, valueTruncated }) => {
        size += name.length + value.length;
        if (failure) return;
        if (nameTruncated || valueTruncated || size > bodyBytes) return fail(problem('too_large'));
        fields.push([name, clean(value)]);
      });
      for (const event of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
        reader.on(event, () => fail(problem('too_large')));
      reader.on('file', (field, stream, { filename }) => {
        stream.on('error', () => {});
        if (!filename) return stream.resume();
        if (failure) return stream.destroy();
        if (options.files === 'passed_over') return passOver(stream);
        arriving.add(stream);
        stream.on('close', () => arriving.delete(stream));
        const content = stream.iterator({ destroyOnReturn: false });
        const taken = take(content, { name: filename, limit: fileBytes, field }).catch((error: unknown) => {
          stream.resume();
          if (error instanceof Problem) refused ??= error;
          else fail(error);
        });
        keeping.push(taken);
      });
      reader.on('error', fail);
      reader.on('close', resolve);
    });
    const source = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
    source.on('error', (error) => reader.destroy(error));
    source.pipe(reader);
    await whole.finally(() => source.unpipe(reader));
    await Promise.all(keeping);
    if (failure) throw failure;
    return {
      typed: fold(fields),
      files: { ...files },
      ...(arrived.length > 0 ? { arrived } : {}),
      ...(refused ? { refused } : {}),
      ...(passed > 0 ? { passedOver: true } : {}),
    };
  } catch (error) {
    await Promise.allSettled(keeping);
    await dropFiles({ arrived });
    throw error instanceof Problem ? error : problem('malformed_request');
  }
}

/** Whatever became of them: what came lies apart no longer. */
export async function dropFiles({ arrived = [] }: Pick<Body, 'arrived'>): Promise<void> {
  await Promise.all(arrived.map(({ file }) => file.drop()));
}

/** No letter of any language has so many (Unicode, annex 15, calls thirty stream-safe); to sort more of them takes their square. */
const manyMarks = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** Characters that PostgreSQL cannot keep, lone surrogates and marks without end never get further than here. */
function clean(value: string): string {
  return value.replaceAll('\0', '').toWellFormed().replace(manyMarks, '$1');
}

function fold(fields: readonly [string, string][]): Body['typed'] {
  const typed: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of fields) {
    const before = typed[name];
    if (!name.endsWith('[]')) typed[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else typed[name] = [value];
  }
  return { ...typed };
}
