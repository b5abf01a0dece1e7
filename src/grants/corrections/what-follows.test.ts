import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { staged, tables } from '../../../tests/support/stage.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { gatherClosing } from '../closing/gather-closing.ts';
import { balanceOf } from '../closing/rules.ts';
import { buildReported, closingTime as now } from '../closing/testing.ts';
import type { GrantsParts } from '../parts.ts';
import { requestInstalment } from '../payments/request-instalment.ts';
import { grantsRoutes } from '../routes.ts';
import { buildPaid, grantsCast } from '../testing.ts';
import { confirmCorrection } from './decide-correction.ts';
import { proposeCorrection } from './propose-correction.ts';
import { findCorrection } from './queries.ts';
import { correctionTyped } from './testing.ts';
import { workingOf } from './working.ts';

/** 4000 euro accepted of a grant that pays nine tenths: 3600, of which 3000 are paid and 2000 more can be. */
async function buildBeforeBalance(cast: Cast) {
  const { agreementId, instalments } = await buildReported(cast, 4_000_00);
  const line = await tables(cast)
    .selectFrom('grants.expenditureLine')
    .select(['id', 'reportId'])
    .where('agreementId', '=', agreementId)
    .orderBy('amountMinor', 'desc')
    .executeTakeFirstOrThrow();
  return { agreementId, instalmentId: instalments[1]!, lineId: line.id, reportId: line.reportId };
}
const propose = (cast: Cast, lineId: string, form: object) =>
  proposeCorrection(cast.work(cast.fatos, now), { lineId, form: { ...correctionTyped, ...form } });

async function opened<Built>(build: (cast: Cast) => Promise<Built>) {
  const db = await testDatabase();
  const built = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, ...(await build(cast)) };
  });
  const routes = grantsRoutes({ demonstration: true } as GrantsParts);
  return { ...built, ...openPages(db, built.cast.actionId, routes) };
}

it(
  'What is shown to follow from a correction is the balance after it, and what is still to be paid or paid back',
  staged(async (cast) => {
    const { agreementId, lineId } = await buildBeforeBalance(cast);
    const closing = async () =>
      gatherClosing(tables(cast), await lockAgreement(tables(cast), agreementId), now);
    for (const [amount, payableMinor, recoverableMinor] of [
      ['500', 150_00, 0],
      ['1000', 0, 750_00],
    ] as const) {
      const correctionId = await propose(cast, lineId, { amount });
      const before = workingOf((await findCorrection(tables(cast), correctionId))!);
      expect(before.without).toMatchObject(balanceOf(await closing()));
      expect(before.corrected).toMatchObject({ payableMinor, recoverableMinor });
      await confirmCorrection(cast.work(cast.filip, now), { correctionId });
      expect(before.corrected).toMatchObject(balanceOf(await closing()));
    }
  }),
);

it('Who decides on a correction reads what follows from it first, and decides on that', async () => {
  const { cast, correctionId, visit } = await opened(async (cast) => {
    const built = await buildBeforeBalance(cast);
    return { correctionId: await propose(cast, built.lineId, { amount: '1000' }) };
  });
  const filip = visit(cast.filip);
  for (const path of [`/corrections/${correctionId}`, `/corrections/${correctionId}/confirm`]) {
    const page = await filip.go(path);
    for (const shown of ['Without the correction', '3,600.00', '2,700.00', '600.00', '300.00'])
      expect(page.html).toContain(shown);
    expect(await faultsOf(page)).toEqual([]);
  }
});

it('While an instalment is requested its report says why nothing is corrected and where it is, to staff alone', async () => {
  const { cast, agreementId, lineId, reportId, visit } = await opened(async (cast) => {
    const built = await buildBeforeBalance(cast);
    await requestInstalment(cast.work(cast.besa, now), built);
    return built;
  });
  const why = 'Instalment 2 was requested for the amount that is accepted now.';
  const report = await visit(cast.fatos).go(`/reports/${reportId}`);
  expect(report.html).toContain(why);
  expect(report.html).toContain(`href="/agreements/${agreementId}#instalments"`);
  expect(report.html).not.toContain(`/lines/${lineId}/correct`);
  expect(await faultsOf(report)).toEqual([]);
  for (const actor of [cast.besa, cast.ana])
    expect((await visit(actor).go(`/reports/${reportId}`)).html).not.toContain(why);
});

it('Where no instalment is left to pay for it, more is not offered, and the form says why', async () => {
  const { cast, lineId, visit } = await opened(async (cast) => {
    const built = await buildBeforeBalance(cast);
    const correctionId = await propose(cast, built.lineId, { amount: '500' });
    await confirmCorrection(cast.work(cast.filip, now), { correctionId });
    await buildPaid(cast, built.instalmentId, now);
    return built;
  });
  const form = await visit(cast.fatos).go(`/lines/${lineId}/correct`);
  expect(form.html).not.toContain('More is accepted<');
  expect(form.html).toContain('no instalment is left that could pay for it');
  expect(await faultsOf(form)).toEqual([]);
});

it('Staff and sub-grantee each read their own sentence where a request waits for a correction', async () => {
  const { cast, agreementId, visit } = await opened(async (cast) => {
    const built = await buildBeforeBalance(cast);
    await propose(cast, built.lineId, { amount: '500' });
    return built;
  });
  const read = async (actor: Cast['besa']) => (await visit(actor).go(`/agreements/${agreementId}`)).html;
  const [own, staff] = ['You can request the instalment after that.', 'The sub-grantee can request the'];
  const [besa, elira] = [await read(cast.besa), await read(cast.elira)];
  expect(besa).toContain(own);
  expect(besa).not.toContain(staff);
  expect(elira).toContain(staff);
  expect(elira).not.toContain(own);
});
