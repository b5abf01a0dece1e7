import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import type { GrantsParts } from '../parts.ts';
import { grantsRoutes } from '../routes.ts';
import { grantsCast } from '../testing.ts';
import { buildAcceptedLine, buildCorrection } from './testing.ts';

async function opened<Built>(build: (cast: Cast) => Promise<Built>) {
  const db = await testDatabase();
  const built = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, ...(await build(cast)) };
  });
  const routes = grantsRoutes({ demonstration: true } as GrantsParts);
  return { ...built, ...openPages(db, built.cast.actionId, routes) };
}

it('A correction is offered beside its line to those who review, and nothing that was typed is lost', async () => {
  const { cast, lineId, reportId, visit } = await opened((cast) => buildAcceptedLine(cast));
  const form = `/lines/${lineId}/correct`;
  for (const actor of [cast.besa, cast.ana])
    expect((await visit(actor).go(`/reports/${reportId}`)).html).not.toContain(form);
  const fatos = visit(cast.fatos);
  const report = await fatos.go(`/reports/${reportId}`);
  expect(report.html).toContain(form);
  expect(await faultsOf(report)).toEqual([]);
  const page = await fatos.go(form);
  // All of it is accepted: there is no more to accept.
  expect(page.html).toContain('Less is accepted');
  expect(page.html).not.toContain('More is accepted');
  // What the expenditure was, as its report shows it.
  for (const shown of ['Human resources', 'Payroll 5', '1,000.00']) expect(page.html).toContain(shown);
  expect(await faultsOf(page)).toEqual([]);
  const typed = {
    direction: 'less',
    kind: 'paid_twice',
    rule: 'double_funding',
    reason: 'It was in report 1, too.',
  };
  const refused = await fatos.send({ ...typed, amount: '5000' });
  expect(refused.html).toContain('Enter at most that amount.');
  expect(refused.html).toContain('It was in report 1, too.');
  expect(refused.html).toContain('5000');
  const unread = await fatos.send({ ...typed, amount: 'much' });
  expect(unread.html).toContain('It was in report 1, too.');
  expect(await faultsOf(unread)).toEqual([]);
});

it('A second person confirms it; its sub-grantee reads it with its reason and not by whom', async () => {
  const { cast, correctionId, reportId, visit } = await opened((cast) => buildCorrection(cast));
  const path = `/corrections/${correctionId}`;
  const reason = 'The auditor found no bill for one week.';
  expect((await visit(cast.besa).go(`/reports/${reportId}`)).html).not.toContain(reason);
  expect((await visit(cast.besa).go(path)).status).toBe(404);
  const proposer = await visit(cast.fatos).go(path);
  expect(proposer.html).toContain(`${path}/take-back`);
  expect(proposer.html).not.toContain(`${path}/confirm`);
  expect(await faultsOf(proposer)).toEqual([]);
  const filip = visit(cast.filip);
  const decided = await filip.go(path);
  expect(decided.html).toContain(`${path}/confirm`);
  expect(decided.html).toContain(`${path}/turn-down`);
  expect(await faultsOf(await filip.go(`${path}/turn-down`))).toEqual([]);
  const confirm = await filip.go(`${path}/confirm`);
  expect(confirm.html).toContain('250.00');
  expect(await faultsOf(confirm)).toEqual([]);
  expect((await filip.send()).path).toBe(path);
  for (const at of [`/reports/${reportId}`, path]) {
    const own = await visit(cast.besa).go(at);
    expect(own.html).toContain(reason);
    expect(own.html).toContain('250.00');
    expect(own.html).not.toContain('Filip');
    expect(own.html).not.toContain('Fatos');
    expect(await faultsOf(own)).toEqual([]);
  }
  expect((await visit(cast.filip).go(path)).html).toContain('Fatos');
});
