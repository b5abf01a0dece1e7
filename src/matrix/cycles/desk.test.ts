import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { buildLawVersion } from '../testing.ts';
import { strands } from './answers.ts';
import { cancelCycle } from './cancel-cycle.ts';
import { cycleRoutes } from './routes.ts';
import { saveAnswers } from './save-answers.ts';
import { anAnswer, buildCycle } from './testing.ts';

const store = { read: async () => new Response('%PDF-1.4').body as ReadableStream };
let cast: Cast;
let pages: ReturnType<typeof openPages>;
let db: Awaited<ReturnType<typeof testDatabase>>;
let seatId: string;
let drafted: string;
let cancelled: string;
beforeAll(async () => {
  db = await testDatabase();
  await db.transaction().execute(async (tx) => {
    cast = await castOf(tx);
    await buildCycle(cast, tx, { until: 'published' });
    const next = await buildCycle(cast, tx, { until: 'answering' });
    await tx.updateTable('matrix.cycle').set({ asOf: '2026-09-30' }).where('id', '=', next.cycleId).execute();
    seatId = next.seats[0];
    drafted = (await buildCycle(cast, tx, { key: 'T2' })).seats[0];
    const other = await buildCycle(cast, tx, { until: 'answering', key: 'T2' });
    cancelled = other.seats[0];
    const work = { ...cast.work(cast.cene), tx };
    for (const strand of strands)
      await saveAnswers(work, { seatId: cancelled, part: `T2.${strand}`, answers: [anAnswer('25')] });
    await cancelCycle({ ...cast.work(cast.ana), tx }, { cycleId: other.cycleId, form: { reason: 'Ended.' } });
    // Before the day of the last cycle, until that of this one, and after it.
    for (const validFrom of ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01']) {
      const { lawVersionId } = await buildLawVersion(tx, { actionId: cast.actionId });
      await tx.updateTable('matrix.lawVersion').set({ validFrom }).where('id', '=', lawVersionId).execute();
    }
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
  expect(part.html).toContain('2 versions of laws have come into force since the last cycle');
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
  const late = pages.visit(cast.cene);
  await late.go(`${sheet}/T1.law`);
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
  // A tab that was open meanwhile keeps what is typed in it, and says why it is not saved.
  const refused = await late.send({ 'kind-0': '50', 'note-0': 'Typed meanwhile.' });
  expect([refused.status, await faultsOf(refused)]).toEqual([409, []]);
  expect(refused.html).toContain('Typed meanwhile.');
  expect(refused.html).toContain('You cannot change these answers: they were submitted');
  // The other assessor's page stays closed to both.
  expect((await pages.visit(cast.foreign.cene).go(`${sheet}/T1.law`)).status).toBe(404);
});

it('an assessor reads of a cycle that was not opened or was cancelled that it takes no answers, not that they were submitted', async () => {
  const cene = pages.visit(cast.cene);
  for (const [seat, told] of [
    [drafted, 'This cycle has not been opened yet.'],
    [cancelled, 'Your answers are not submitted, and this cycle no longer accepts answers.'],
  ] as const) {
    const sheet = `/staff/matrix/sheets/${seat}`;
    const whole = await cene.go(sheet);
    const part = await cene.go(`${sheet}/T2.law`);
    for (const page of [whole, part]) {
      expect([page.status, await faultsOf(page)]).toEqual([200, []]);
      expect(page.html).toContain(told);
      expect(page.html).not.toContain('You submitted your answers');
    }
    expect(part.html).not.toContain('<textarea');
    expect(whole.html).not.toContain(`${sheet}/`);
    expect(whole.html).not.toContain('/hand-in"');
    const asked = await cene.go(`/staff/matrix/seats/${seat}/hand-in`);
    expect([asked.status, asked.html.includes('You submit 3')]).toEqual([409, false]);
    expect(asked.html).toContain('the status of the cycle has changed');
  }
});
