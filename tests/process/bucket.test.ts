// @dear: programs share one store over the network protocol of a bucket, and say at the start when it cannot be used.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import { type TestS3, testS3 } from '../../src/platform/files/testing-s3.ts';
import { ask, hiddenFields, signIn } from '../support/ask.ts';
import {
  databaseOf,
  type Running,
  runProgram,
  startProgram,
  temporaryFolder,
} from '../support/built-program.ts';
import { besa, makeSmallWorld, password } from '../support/small-world.ts';

const [office, elsewhere, kept] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
let [bucket, another]: [TestS3 | undefined, TestS3 | undefined] = [undefined, undefined];
let running: Running | undefined;
beforeAll(async () => {
  await build(() => {});
  bucket = await testS3();
  another = await testS3();
});
afterAll(async () => {
  await running?.end();
  await bucket?.close();
  await another?.close();
  for (const { remove } of [office, elsewhere, kept]) remove();
});

const statute = Buffer.from('%PDF-1.7\n% the statute of a CSO\n');

it('an instance whose files lie in a bucket takes, gives out, backs up, moves and restores them like any other', async () => {
  running = await startProgram({ folder: office.folder, environment: { S3_URL: bucket!.url } });
  const { callId, lotId } = await makeSmallWorld(databaseOf(office.folder));
  const cookie = await signIn(running.address, besa, password);
  const at = (place: string) => `${running!.address}${place}`;
  const apply = at(`/calls/${callId}/apply`);
  const typed = { lot: lotId, title: 'Safe words', language: 'en' };
  const begun = await ask(apply, { cookie, form: { ...(await hiddenFields(apply, cookie)), ...typed } });
  const section = at(`${begun.headers.location}/sections/documents`);
  expect(begun.status).toBe(303);
  const shown = await (await fetch(section, { headers: { cookie } })).text();
  const field = /name="(q\.[^"]+)"[^>]*type="file"/.exec(shown)![1]!;
  const form = { ...(await hiddenFields(section, cookie)), _leave: 'yes' };
  const file = { field, name: 'statute.pdf', content: statute };
  expect((await ask(section, { cookie, form, file })).status).toBe(303);

  const after = await (await fetch(section, { headers: { cookie } })).text();
  const given = await fetch(at(/\/attachments\/[0-9a-f-]{36}/.exec(after)![0]), { headers: { cookie } });
  expect(Buffer.from(await given.arrayBuffer()).equals(statute)).toBe(true);
  expect(given.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(given.headers.get('content-security-policy')).toContain('sandbox');
  const onDisk = readdirSync(path.join(office.folder, 'files'), { recursive: true });
  expect(onDisk.filter((name) => /[0-9a-f]{64}$/.test(String(name)))).toEqual([]);

  const key = path.join(kept.folder, 'key.txt');
  const archive = path.join(kept.folder, 'all.age');
  const made = await runProgram({ folder: kept.folder, words: ['backup-key', key] });
  const recipient = /BACKUP_RECIPIENTS=(age1\w+)/.exec(made.output)![1]!;
  const say = (folder: string, words: string[], url: string) =>
    runProgram({
      folder,
      words,
      environment: { DEMONSTRATION: '', BACKUP_RECIPIENTS: recipient, S3_URL: url },
    });
  const backup = await say(office.folder, ['backup', archive], bucket!.url);
  expect([backup.code, backup.output]).toEqual([0, expect.stringContaining('1 files')]);
  for (const word of ['import', 'restore']) {
    const moved = await say(elsewhere.folder, [word, archive, '--key', key], another!.url);
    expect([moved.code, moved.output]).toEqual([0, expect.stringContaining('1 files')]);
  }
  const verified = await say(elsewhere.folder, ['verify'], another!.url);
  expect(verified.output).toContain('every file of a record is there');
});

it('a bucket that cannot be used is told at the start, without its key', async () => {
  const wrong = bucket!.url.replace(/:[^:@]+@/, ':guessed-secret@');
  const { code, output } = await runProgram({
    folder: elsewhere.folder,
    words: ['migrate'],
    environment: { DEMONSTRATION: '', S3_URL: wrong },
  });
  expect(code).toBe(1);
  expect(output).toContain('The bucket of S3_URL cannot be used: the storage answered 403.');
  expect(output).not.toContain('guessed-secret');
});
