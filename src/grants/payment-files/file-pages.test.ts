import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import type { Actor } from '../../platform/permissions.ts';
import type { GrantsParts } from '../parts.ts';
import { payingAccountRoutes } from '../paying-accounts/routes.tsx';
import { buildPayingAccount, payingAccount } from '../paying-accounts/testing.ts';
import { buildAgreement, grantsCast } from '../testing.ts';
import { makeFile } from './make-file.ts';
import { paymentFileRoutes } from './routes.tsx';
import { buildApproved, buildPaymentFile } from './testing.ts';

/** The day that a form proposes. */
const dayIn = ({ html }: { readonly html: string }): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/name="(pay_on-\w+)"[^>]*value="(\d+)"/g)].map(([, name, value]) => [name!, value!]),
  );

it('A finance officer enters the account, another person confirms it, and approved instalments become a file that is downloaded.', async () => {
  const db = await testDatabase();
  const { cast, first, second } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const one = await buildAgreement(cast);
    const first = await buildApproved(cast, one.instalments[0]!);
    return { cast, first, second: one.instalments[1]! };
  });
  const { visit, errors } = openPages(db, cast.actionId, [
    ...paymentFileRoutes({ demonstration: false } as GrantsParts),
    ...payingAccountRoutes,
  ]);
  const list = '/staff/payment-files';
  const fatos = visit(cast.fatos);
  expect((await fatos.go(`${list}/new`)).html).toContain('no confirmed account to pay from yet');
  await fatos.go('/staff/paying-accounts/new');
  const wrong = await fatos.send({ holder: 'Ura', iban: 'RS00', bic: '1', format: 'pain.001.001.09' });
  expect(wrong.html).toContain('This is not an IBAN');
  expect(wrong.html).toContain('This is not a BIC');
  expect(await faultsOf(wrong)).toEqual([]);
  const typed = { holder: 'Ura', iban: 'RS35 2600 0560 1001 6113 79', bic: '', format: 'pain.001.001.09' };
  const entered = await fatos.send(typed);
  expect(entered.html).toContain('Another person must confirm it.');
  const decide = /href="(\/staff\/paying-accounts\/[^"]+)"/.exec(entered.html)![1]!;
  const own = (await fatos.go(decide)).html;
  expect(own).not.toContain('Confirm the account<');
  expect(own).toContain('Refuse the account<');
  const ana = visit(cast.ana);
  expect((await ana.go(decide)).html).toContain(`href="${decide}/confirm"`);
  const asked = await ana.go(`${decide}/confirm`);
  expect(await faultsOf(asked)).toEqual([]);
  expect(asked.html).toContain('RS35 2600 0560 1001 6113 79');
  expect((await ana.send()).html).toContain('Account to pay from:');
  const decided = await visit(cast.elira).go(decide);
  // Who entered it and who confirmed it, and what happened to it.
  for (const said of [', Fatos', ', Ana', 'Confirmed', 'History']) expect(decided.html).toContain(said);
  expect(await faultsOf(decided)).toEqual([]);

  const filip = visit(cast.filip);
  const empty = await filip.go(list);
  expect(empty.html).toContain('No payment file has been made yet.');
  const form = await filip.go(`${list}/new`);
  expect(await faultsOf(form)).toEqual([]);
  expect(form.html).toContain(`value="${first}"`);
  expect(form.html).not.toContain(`value="${second}"`);
  // No instalment is in a file yet: nothing is asked about it.
  expect(form.html).not.toContain('name="again"');
  const days = { 'pay_on-day': '1', 'pay_on-month': '1', 'pay_on-year': '2001' };
  const refused = await filip.send({ ...days, 'instalments[]': [first] });
  expect(refused.html).toContain('Choose today or a day within the next 60 days.');
  const day = dayIn(form);
  expect((await filip.send(day)).html).toContain('Choose at least one instalment.');
  const made = await filip.send({ ...day, 'instalments[]': [first] });
  expect(made.path).toMatch(/^\/staff\/payment-files\/[0-9a-f-]{36}/);
  expect(made.html).toContain('SHA-256');
  expect(made.html).toContain('1 payment in this file');
  expect(await faultsOf(made)).toEqual([]);
  const path = made.path.replace(/[?#].*/, '');
  const file = await filip.go(`${path}/file`);
  expect(file.html).toContain('pain.001.001.09');
  expect((await visit(cast.elira).go(`${path}/file`)).status).toBe(404);
  expect((await visit(cast.elira).go(path)).status).toBe(200);
  expect((await visit(cast.foreign.filip).go(path)).status).toBe(404);

  const again = await filip.go(`${list}/new`);
  expect(again.html).toContain('already in payment file 1');
  const twice = await filip.send({ ...day, 'instalments[]': [first] });
  expect(twice.html).toContain('Already in a payment file');
  expect(await faultsOf(twice)).toEqual([]);
  expect(errors).toEqual([]);
});

/** The form of a new file, open before somebody does something elsewhere. */
async function openForm(already: boolean) {
  const db = await testDatabase();
  const { cast, instalments } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const { instalments } = await buildAgreement(cast);
    // A second one is approved, too: the plan of these tests asks for reports between them.
    const [first, second] = instalments as [string, string];
    await buildApproved(cast, first);
    await approveBeside(cast, second);
    await buildPayingAccount(cast);
    if (already) await makeFile(cast.work(cast.fatos, '2026-03-12T09:00:00.000Z'), fileOf([first]));
    return { cast, instalments: [first, second] as const };
  });
  const routes = paymentFileRoutes({ demonstration: false } as GrantsParts);
  const { visit, errors } = openPages(db, cast.actionId, routes);
  const filip = visit(cast.filip);
  const form = await filip.go('/staff/payment-files/new');
  const meanwhile = (act: (as: Cast) => Promise<unknown>) =>
    db.transaction().execute((tx) => act({ ...cast, work: (...by) => ({ ...cast.work(...by), tx }) }));
  return { cast, instalments, filip, form, meanwhile, errors };
}

const fileOf = (instalments: readonly string[]) => ({
  ...{ instalments, payOn: '2026-03-13', again: true, demonstration: false },
});
async function approveBeside(cast: Cast, instalmentId: string): Promise<void> {
  const approved = { state: 'approved', secondApprovedAt: '2026-03-12T09:00:00.000Z' } as const;
  await cast
    .work(cast.ana)
    .tx.updateTable('grants.instalment')
    .set(approved)
    .where('id', '=', instalmentId)
    .execute();
}

it('What was said of one instalment is not said of another that came into a file meanwhile.', async () => {
  const { filip, form, instalments, meanwhile, errors, cast } = await openForm(true);
  const chosen = { ...dayIn(form), 'instalments[]': instalments };
  await meanwhile((as) =>
    makeFile(as.work(cast.fatos, '2026-03-12T09:00:00.000Z'), fileOf([instalments[1]])),
  );
  const again = await filip.send({ ...chosen, again: 'yes' });
  expect([again.status, again.html.includes('This changed after you opened the page.')]).toEqual([409, true]);
  // It was said of the first alone: of both it is said anew, from a page that shows both.
  expect(again.html).toContain('already in payment file 2');
  expect(again.html).toMatch(/name="again"(?![^>]*checked)/);
  expect(await faultsOf(again)).toEqual([]);
  expect((await filip.send({ ...chosen, again: 'yes' })).html).toContain('2 payments in this file');
  expect(errors).toEqual([]);
});

it('A file is not made from another account than the one that its page showed.', async () => {
  const { filip, form, instalments, meanwhile, errors } = await openForm(false);
  const other = { ...payingAccount, holder: 'Another holder' };
  await meanwhile((as) => buildPayingAccount(as, { form: other }));
  const chosen = { ...dayIn(form), 'instalments[]': [instalments[0]] };
  const again = await filip.send(chosen);
  expect([again.status, again.html.includes('Another holder')]).toEqual([409, true]);
  expect((await filip.send(chosen)).html).toContain('1 payment in this file');
  expect(errors).toEqual([]);
});

it('Who is bound to a jurisdiction reads of a file what it pays there, and of the rest how many payments and how much.', async () => {
  const db = await testDatabase();
  const { cast, own, other, fileId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const [own, other] = [await buildAgreement(cast), await buildAgreement(cast)];
    const fileId = await buildPaymentFile(cast, [own.instalments[0]!, other.instalments[0]!]);
    const elsewhere = { jurisdiction: 'MK', withholdName: true };
    await tx
      .updateTable('grants.subGrantAgreement')
      .set(elsewhere)
      .where('id', '=', other.agreementId)
      .execute();
    return { cast, own, other, fileId };
  });
  const { jurisdiction } = cast.elira.roles[0]!;
  const routes = paymentFileRoutes({ demonstration: false } as GrantsParts);
  const { visit, errors } = openPages(db, cast.actionId, routes);
  const path = `/staff/payment-files/${fileId}`;
  const bound: Actor = { ...cast.filip, roles: [{ role: 'finance_officer', jurisdiction }] };
  for (const actor of [cast.elira, bound]) {
    const page = await visit(actor).go(path);
    expect(page.html).toContain(own.agreementId);
    expect(page.html).not.toContain(other.agreementId);
    expect(page.html).toMatch(
      /This file also contains 1 payment of sub-grants outside your jurisdiction: [\d,.]+\sEUR/,
    );
    expect(await faultsOf(page)).toEqual([]);
    // The file has the names and accounts of all: it is for those who may know all.
    expect(page.html).not.toContain(`${path}/file`);
    expect((await visit(actor).go(`${path}/file`)).status).toBe(404);
  }
  for (const actor of [cast.filip, { ...cast.ana, organisationId: cast.filip.organisationId }]) {
    const { html } = await visit(actor).go(path);
    expect([own, other].map(({ agreementId }) => html.includes(agreementId))).toEqual([true, true]);
    expect(html).not.toContain('outside your jurisdiction');
  }
  expect((await visit(cast.filip).go(`${path}/file`)).status).toBe(200);
  expect(errors).toEqual([]);
});
