import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openParcels, type Parcels } from '../files/parcels.ts';
import { type FileStore, openStore } from '../files/store.ts';
import { newId } from '../ids.ts';
import { joinParts, sentIn } from './join-parts.ts';

let folder: string;
let store: FileStore;
let parcels: Parcels;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-join-'));
  store = await openStore(path.join(folder, 'files'));
  parcels = openParcels(path.join(folder, 'parts'), { limit: 100_000 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const personId = newId();
const statute = Buffer.from('%PDF-1.7\n% a statute\n');
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
async function send(content: Buffer, sha256 = hashOf(content), owner = personId) {
  await parcels.add({ personId: owner, sha256 }, { at: 0, bytes: content });
  return `${sha256} statute of ours.pdf`;
}
const join = (values: readonly string[]) =>
  joinParts({ typed: { title: 'x', 'q.statute@sent[]': values }, files: {} }, personId, {
    parcels,
    store,
    fileBytes: 100_000,
  });
const refusal = async (values: readonly string[]) => (await join(values)).refused;

it('what is no hash and name is no file, and nothing is made of it', () => {
  const typed = {
    'q.a@sent[]': ['../../etc/passwd x', 'zz', `${'a'.repeat(63)} x`],
    'q.b@sent': 'x',
    _q: 'y',
  };
  expect(sentIn(typed)).toEqual([]);
});

it('is refused at its field when it never came, is another’s, is not what it said, or is of a kind nobody takes', async () => {
  const gone = { code: 'upload_gone', field: 'q.statute' };
  expect(await refusal([`${'a'.repeat(64)} x.pdf`])).toMatchObject(gone);
  expect(await refusal([await send(statute, hashOf(statute), newId())])).toMatchObject(gone);
  expect(await refusal([await send(statute, 'b'.repeat(64))])).toMatchObject(gone);
  expect(await parcels.received({ personId, sha256: 'b'.repeat(64) })).toBe(0);
  const program = await send(Buffer.from('MZ\u0000\u0003'));
  expect(await refusal([program])).toMatchObject({ code: 'file_type_not_accepted', field: 'q.statute' });
  expect(await readdir(path.join(folder, 'files', 'incoming'))).toEqual([]);
});

it('stands beside the files of the form itself, under its own name, and is there for the same form again', async () => {
  const sent = await send(statute);
  for (const _again of [1, 2])
    expect((await join([sent])).files['q.statute']).toEqual([
      { sha256: hashOf(statute), size: statute.length, type: 'application/pdf', name: 'statute of ours.pdf' },
    ]);
});
