import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FileStore, openStore } from '../files/store.ts';
import { openUploadParts, type UploadParts } from '../files/upload-parts.ts';
import { newId } from '../ids.ts';
import { problem } from '../problem.ts';
import { filesIn, keepForAgain, sentIn, takeIn } from './take-in.ts';

let folder: string;
let store: FileStore;
let uploadParts: UploadParts;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-take-'));
  store = await openStore(path.join(folder, 'files'));
  uploadParts = openUploadParts(path.join(folder, 'parts'), { limit: 100_000 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const personId = newId();
const statute = Buffer.from('%PDF-1.7\n% a statute\n');
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
async function send(content: Buffer, sha256 = hashOf(content), owner = personId) {
  await uploadParts.add({ personId: owner, sha256 }, { at: 0, bytes: content });
  return `${sha256} statute of ours.pdf`;
}
const taking = () => ({ uploadParts, store, fileBytes: 100_000 });
const join = (values: readonly string[]) =>
  takeIn({ typed: { title: 'x', 'q.statute@sent[]': values }, files: {} }, { personId }, taking());
const refusal = async (values: readonly string[]) => (await join(values)).refused;
const left = () => readdir(path.join(folder, 'files', 'incoming'));
const arrive = (content: Buffer, field = 'q.statute') =>
  store
    .receive(Readable.from([content]), { name: 'statute.pdf', limit: 100_000, field })
    .then((file) => ({ field, file }));

it('what is no hash and name is no file, and nothing is made of it', () => {
  const typed = {
    'q.a@sent[]': ['../../etc/passwd x', 'zz', `${'a'.repeat(63)} x`],
    'q.b@sent': 'x',
    _q: 'y',
  };
  expect(sentIn(typed)).toEqual([]);
  expect(filesIn({ typed, files: {} })).toBe(0);
});

it('is refused at its field when it never came, is another’s, is not what it said, or is of a kind nobody takes', async () => {
  const gone = { code: 'upload_gone', field: 'q.statute' };
  expect(await refusal([`${'a'.repeat(64)} x.pdf`])).toMatchObject(gone);
  expect(await refusal([await send(statute, hashOf(statute), newId())])).toMatchObject(gone);
  expect(await refusal([await send(statute, 'b'.repeat(64))])).toMatchObject(gone);
  expect(await uploadParts.received({ personId, sha256: 'b'.repeat(64) })).toBe(0);
  const program = await send(Buffer.from('MZ\u0000\u0003'));
  expect(await refusal([program])).toMatchObject({ code: 'file_type_not_accepted', field: 'q.statute' });
  expect(await left()).toEqual([]);
});

it('is refused as a whole where more came than a form takes: none of them is left out without a word', async () => {
  const pages = await Promise.all(
    Array.from({ length: 21 }, (_, at) => send(Buffer.from(`%PDF-1.7\n% page ${at}\n`))),
  );
  expect((await join(pages.slice(0, 20))).files['q.statute']).toHaveLength(20);
  const { files, refused } = await join(pages);
  expect(refused).toMatchObject({ code: 'too_many_files', details: { max: 20 }, field: 'q.statute' });
  expect(files['q.statute']).toBeUndefined();
});

it('stands beside the files of the form itself, under its own name, and is there for the same form again', async () => {
  const sent = await send(statute);
  for (const _again of [1, 2])
    expect((await join([sent])).files['q.statute']).toEqual([
      { sha256: hashOf(statute), size: statute.length, type: 'application/pdf', name: 'statute of ours.pdf' },
    ]);
});

it('came with the form itself: it is taken with what came in parts, lies apart until then, and not afterwards', async () => {
  const body = { typed: { 'q.statute@sent[]': [await send(statute)] }, files: {} };
  const arrived = [
    await arrive(Buffer.from('%PDF-1.7\n% another\n')),
    await arrive(Buffer.from('text'), 'q.b'),
  ];
  expect((await left()).length).toBe(2);
  expect(filesIn({ ...body, arrived })).toBe(3);
  const { files } = await takeIn({ ...body, arrived }, { personId }, taking());
  expect(files['q.statute']!.map(({ name }) => name)).toEqual(['statute.pdf', 'statute of ours.pdf']);
  expect(files['q.b']).toMatchObject([{ type: 'text/plain', name: 'statute.pdf.txt' }]);
  expect(await left()).toEqual([]);
});

it('is dropped when it is refused', async () => {
  const arrived = [await arrive(Buffer.from('MZ\u0000\u0003'))];
  const { refused } = await takeIn({ typed: {}, files: {}, arrived }, { personId }, taking());
  expect(refused).toMatchObject({ code: 'file_type_not_accepted', field: 'q.statute' });
  expect(refused?.file?.name).toBe('statute.pdf');
  expect(await left()).toEqual([]);
});

it('that did not arrive is named, and not sent again with the form', async () => {
  const missing = `${'a'.repeat(64)} bill.pdf`;
  const other = await send(statute);
  const taken = await join([missing, other]);
  expect(taken.refused).toMatchObject({ code: 'upload_gone', file: { name: 'bill.pdf' } });
  const refused = { ...taken.refused!.file!, field: 'q.statute' };
  const again = await keepForAgain(taken, personId, { ...taking(), refused });
  expect(again.typed['q.statute@sent[]']).toEqual([other]);
});

it('that must wait ends the looking: those behind it are neither opened nor left in the folder', async () => {
  const arrived = [await arrive(statute), await arrive(statute, 'q.b'), await arrive(statute, 'q.c')];
  const keep = vi.fn(() => Promise.reject(problem('files_waiting', {}, { field: 'q.b' })));
  arrived[1]!.file = { ...arrived[1]!.file, keep };
  const last = vi.spyOn(arrived[2]!.file, 'keep');
  const typed = { 'q.d@sent[]': [await send(statute)] };
  const receive = vi.fn(store.receive);
  const { refused, files } = await takeIn(
    { typed, files: {}, arrived },
    { personId },
    { ...taking(), store: { receive } },
  );
  expect(refused).toMatchObject({ code: 'files_waiting', field: 'q.b' });
  expect(Object.keys(files)).toEqual(['q.statute']);
  expect([last, receive].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  expect(await left()).toEqual([]);
});

it('is not sent again with the form that refused it, while the others are', async () => {
  const program = Buffer.from('MZ\u0000\u0003');
  const before = `${hashOf(program)} statute.pdf`;
  await uploadParts.add({ personId, sha256: hashOf(program) }, { at: 0, bytes: program });
  const good = await arrive(statute, 'q.b');
  const came = { typed: { 'q.statute@sent[]': [before] }, files: {}, arrived: [good] };
  const taken = await takeIn(came, { personId }, taking());
  const again = await keepForAgain(taken, personId, {
    ...taking(),
    refused: { ...taken.refused!.file!, field: 'q.statute' },
  });
  expect(again.typed).toEqual({ 'q.statute@sent[]': [], 'q.b@sent[]': [`${hashOf(statute)} statute.pdf`] });
});

it('of a type that only its field refuses is not sent again either', async () => {
  const came = { typed: {}, files: {}, arrived: [await arrive(statute)] };
  const taken = await takeIn(came, { personId }, taking());
  const [refused] = taken.files['q.statute']!;
  expect(
    (await keepForAgain(taken, personId, { ...taking(), refused: { ...refused!, field: 'q.statute' } }))
      .typed,
  ).toEqual({});
});

it('came with a form that has something to mend: the form says that it is kept, and is sent again without it', async () => {
  const said = await send(Buffer.from('%PDF-1.7\n% in parts\n'));
  const arrived = [await arrive(statute)];
  const came = { typed: { 'q.statute@sent[]': said }, files: {}, arrived };
  const again = await keepForAgain(await takeIn(came, { personId }, taking()), personId, taking());
  const both = [said, `${hashOf(statute)} statute.pdf`];
  expect(again.typed['q.statute@sent[]']).toEqual(both);
  expect((await join(both)).files['q.statute']!.map(({ name }) => name)).toEqual([
    'statute of ours.pdf',
    'statute.pdf',
  ]);
  // Looked for a choice, and that refused then: it is said once.
  expect((await keepForAgain(again, personId, taking())).typed).toEqual(again.typed);
  // Sent once more as it is, it is kept once; another's sending finds nothing.
  const [, kept] = both;
  expect((await keepForAgain({ ...again, taken: [] }, personId, taking())).typed).toEqual(again.typed);
  const another = takeIn(
    { typed: { 'q.statute@sent[]': [kept!] }, files: {} },
    { personId: newId() },
    taking(),
  );
  expect((await another).refused).toMatchObject({ code: 'upload_gone' });
});

it('came with a form that has something to mend and finds no room: it is chosen once more', async () => {
  uploadParts = openUploadParts(path.join(folder, 'parts'), { limit: 10 });
  const taken = await takeIn(
    { typed: {}, files: {}, arrived: [await arrive(statute)] },
    { personId },
    taking(),
  );
  expect((await keepForAgain(taken, personId, taking())).typed).toEqual({});
  expect(await uploadParts.received({ personId, sha256: hashOf(statute) })).toBe(0);
});
