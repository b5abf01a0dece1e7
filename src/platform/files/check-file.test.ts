import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { wordsAbout } from '../../../tests/support/stage.ts';
import { system } from '../database/frame.ts';
import { checkFile } from './check-file.ts';
import type { Verdict } from './file-state.ts';
import { fileJobs } from './jobs.ts';
import { keepFile } from './keep-file.ts';
import type { FileStore } from './store.ts';
import { openUploadParts } from './upload-parts.ts';

const sent = { sha256: 'cd'.repeat(32), size: 9, type: 'application/pdf', name: 'statute.pdf' };
const later = '2026-11-25T12:05:00.000Z';
const store = { read: async () => new Response('content').body } as unknown as FileStore;
const uploadParts = openUploadParts('none', { limit: 1 });
const scannerThat = (verdict: Verdict) => ({ scan: async () => verdict });

type Kept = { quarantined?: true };
const kept =
  (
    kind: Kept,
    body: (kept: {
      cast: Awaited<ReturnType<typeof castOf>>;
      id: string;
      state(): Promise<string>;
    }) => Promise<void>,
  ) =>
  () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const about = { organisationId: cast.organisations.cso, purpose: 'application' };
      const id = await keepFile(cast.work(cast.besa), { ...sent, ...kind }, about);
      const state = async () =>
        (await tx.selectFrom('platform.file').select('state').where('id', '=', id).executeTakeFirstOrThrow())
          .state;
      await body({ cast, id, state });
    });

it('a file is held back and its check is asked for only where there is a scanner', async () => {
  await kept({ quarantined: true }, async ({ cast, id, state }) => {
    expect(await state()).toBe('quarantined');
    expect(cast.jobs).toEqual([{ word: 'file.check', data: { fileId: id } }]);
  })();
  await kept({}, async ({ cast, state }) => {
    expect(await state()).toBe('available');
    expect(cast.jobs).toEqual([]);
  })();
});

it(
  'a file is scanned once, with one entry in the trail, and is due no more',
  kept({ quarantined: true }, async ({ cast, id, state }) => {
    const scan = () =>
      checkFile(cast.work(system), { fileId: id, store, scanner: scannerThat({ outcome: 'clean' }) });
    expect(await scan()).toBe('available');
    expect(await scan()).toBeUndefined();
    expect(await state()).toBe('available');
    expect(await wordsAbout(cast, id)).toEqual(['file.check']);
  }),
);

it(
  'a file whose content is gone is not called clean',
  kept({ quarantined: true }, async ({ cast, id }) => {
    const empty = { read: async () => undefined };
    const scanner = scannerThat({ outcome: 'clean' });
    expect(await checkFile(cast.work(system), { fileId: id, store: empty, scanner })).toBe('unchecked');
  }),
);

it(
  'asking in vain again adds nothing to the trail, and the next time is later',
  kept({ quarantined: true }, async ({ cast, id }) => {
    const scanner = scannerThat({ outcome: 'failed', why: 'unreachable' });
    expect(await checkFile(cast.work(system), { fileId: id, store, scanner })).toBe('unchecked');
    expect(await checkFile(cast.work(system), { fileId: id, store, scanner })).toBeUndefined();
    expect(await checkFile(cast.work(system, later), { fileId: id, store, scanner })).toBe('unchecked');
    expect(await wordsAbout(cast, id)).toEqual(['file.check']);
  }),
);

it(
  'what was kept before there was a scanner stays open, is looked at by and by, and is closed when something is found',
  kept({}, async ({ cast, id, state }) => {
    const scanner = scannerThat({ outcome: 'infected' });
    const lines: string[] = [];
    const [, job] = fileJobs({ store, uploadParts, scanner, log: (_level, message) => lines.push(message) });
    await job!.run(cast.work(system), {});
    expect(cast.jobs).toEqual([{ word: 'file.check', data: { fileId: id } }]);
    expect(await state()).toBe('available');
    await job!.run(cast.work(system), { fileId: id });
    expect(await state()).toBe('infected');
    expect(lines.join()).not.toContain('statute');
  }),
);

it(
  'a file that waits for a scanner which was taken away waits for people instead',
  kept({ quarantined: true }, async ({ cast, state }) => {
    const [, job] = fileJobs({ store, uploadParts, scanner: undefined, log: () => {} });
    await job!.run(cast.work(system), {});
    expect(await state()).toBe('unchecked');
  }),
);
