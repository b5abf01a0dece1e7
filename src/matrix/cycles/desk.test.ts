import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { strands } from './answers.ts';
import { cycleRoutes } from './routes.ts';
import { saveAnswers } from './save-answers.ts';
import { anAnswer, buildCycle } from './testing.ts';

const store = { read: async () => new Response('%PDF-1.4').body as ReadableStream };
let cast: Cast;
let pages: ReturnType<typeof openPages>;
let db: Awaited<ReturnType<typeof testDatabase>>;
let seatId: string;
beforeAll(async () => {
  db = await testDatabase();
  await db.transaction().execute(async (tx) => {
    cast = await castOf(tx);
    await buildCycle(cast, tx, { until: 'published' });
    const next = await buildCycle(cast, tx, { until: 'answering' });
    await tx.updateTable('matrix.cycle').set({ asOf: '2026-09-30' }).where('id', '=', next.cycleId).execute();
    seatId = next.seats[0];
  });
  pages = openPages(db, cast.actionId, [
    ...cycleRoutes({ demonstration: false, store, baseUrl: 'https://mostura.example' }),
  ]);
});

it('an assessor sees what the last cycle found, is asked once before submitting, and reads the answers afterwards', async () => {
  const cene = pages.visit(cast.cene);
  const sheet = `/staff/matrix/sheets/${seatId}`;
  const part = await cene.go(`${sheet}/T1.law`);
  expect(await faultsOf(part)).toEqual([]);
  expect(part.html).toMatch(/The last cycle found:.{0,40}50: in part/s);
  expect(part.html).toMatch(/href="\/matrix\/[0-9a-f-]{36}\/cells\/[A-Z0-9]{2}\/T1"/);
  // What handing in asks for is not called optional.
  expect(part.html).not.toContain('Quotation (optional)');
  expect((await cene.go(`${sheet}/T1.policy`)).html).toContain('Quotation (optional)');

  // What cannot succeed is not offered, and refused by its address.
  expect((await cene.go(sheet)).html).not.toContain('/hand-in"');
  expect((await cene.go(`/staff/matrix/seats/${seatId}/hand-in`)).status).toBe(409);
  await db.transaction().execute(async (tx) => {
    for (const strand of strands)
      await saveAnswers(
        { ...cast.work(cast.cene), tx },
        { seatId, part: `T1.${strand}`, answers: [anAnswer('25')] },
      );
  });
  expect((await cene.go(sheet)).html).toContain(`href="/staff/matrix/seats/${seatId}/hand-in"`);
  const asked = await cene.go(`/staff/matrix/seats/${seatId}/hand-in`);
  expect(await faultsOf(asked)).toEqual([]);
  expect(asked.html).toContain('You submit 3 answers.');
  expect((await cene.send({})).html).toContain('You can no longer change them.');

  const read = await cene.go(`${sheet}/T1.law`);
  expect(await faultsOf(read)).toEqual([]);
  expect(read.html).toContain('25: to a small extent');
  expect(read.html).toContain('Nobody is punished for having been smuggled.');
  expect(read.html).toContain('Read twice.');
  expect(read.html).not.toContain('<textarea');
  // The other assessor's page stays closed to both.
  expect((await pages.visit(cast.foreign.cene).go(`${sheet}/T1.law`)).status).toBe(404);
});
