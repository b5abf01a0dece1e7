import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { agreementRoutes } from '../agreements/routes.tsx';
import type { GrantsParts } from '../parts.ts';
import { buildAgreement, buildApprovedReport, buildPaid, grantsCast, times } from '../testing.ts';
import { refuseInstalment } from './approve-instalment.ts';
import { requestInstalment } from './request-instalment.ts';
import { paymentRoutes } from './routes.tsx';

const over = '2027-04-20T09:00:00.000Z';
type Built = Awaited<ReturnType<typeof buildAgreement>>;

/** The pages of a signed agreement, after what the test did to it. */
async function opened(prepare: (cast: Cast, built: Built) => Promise<void>) {
  const db = await testDatabase();
  const { cast, built } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const built = await buildAgreement(cast);
    await prepare(cast, built);
    return { cast, built };
  });
  const routes = [...agreementRoutes({ demonstration: true } as GrantsParts), ...paymentRoutes];
  /** Somebody does it elsewhere, while the page is open. */
  const meanwhile = (act: (as: Cast) => Promise<unknown>) =>
    db.transaction().execute((tx) => act({ ...cast, work: (...by) => ({ ...cast.work(...by), tx }) }));
  return { cast, built, meanwhile, ...openPages(db, cast.actionId, routes) };
}

/** What stands beside a fact of the page. */
const factIn = (html: string, key: string) =>
  new RegExp(`${key}</dt><dd[^>]*>([\\s\\S]*?)</dd>`)
    .exec(html)?.[1]
    ?.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

it('An approval shows what is asked for, what was paid and accepted before, and the account', async () => {
  const { cast, built, visit, errors } = await opened(async (cast, { instalments, periods }) => {
    await buildPaid(cast, instalments[0]!);
    await buildApprovedReport(cast, periods[0]!, { originalMinor: 3_000_00 });
    await buildApprovedReport(cast, periods[1]!, { originalMinor: 2_000_01, spentOn: '2026-12-01' });
    await requestInstalment(cast.work(cast.besa, over), { instalmentId: instalments[1]! });
  });
  const page = await visit(cast.elira).go(`/instalments/${built.instalments[1]}/approve-first`);
  const fact = (key: string) => factIn(page.html, key);
  expect(fact('Expenditure accepted so far')).toBe('5,000.01 EUR');
  expect(fact('Paid so far')).not.toBe(fact('Expenditure accepted so far'));
  expect(Number.parseFloat(fact('Paid so far')!.replace(',', ''))).toBeGreaterThan(0);
  expect(fact('Planned amount')).toContain('2,000.00 EUR');
  expect(fact('Due reports without approval')).toBe('None');
  expect(fact('Requested on')).toBe('20 April 2027');
  expect(page.html).toContain('card-of-the-bank.pdf');
  expect(await faultsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});

it('An approval names the reports that are due and not approved', async () => {
  const { cast, built, visit } = await opened(async (cast, { instalments, periods }) => {
    const work = cast.work(cast.besa, times.signed);
    await requestInstalment(work, { instalmentId: instalments[0]! });
    await work.tx
      .updateTable('grants.reportingPeriod')
      .set({ dueOn: '2026-11-01' })
      .where('id', '=', periods[0]!)
      .execute();
  });
  const { html } = await visit(cast.elira).go(`/instalments/${built.instalments[0]}/approve-first`);
  expect(factIn(html, 'Due reports without approval')).toBe('1');
  expect(factIn(html, 'Paid so far')).toBe('0.00 EUR');
});

it('A request that was refused and made anew is not approved from the old page, and the sub-grantee reads why it was refused', async () => {
  const reason = 'The report is missing.';
  const { cast, built, meanwhile, visit, errors } = await opened(async (cast, { instalments }) => {
    await requestInstalment(cast.work(cast.besa, times.signed), { instalmentId: instalments[0]! });
  });
  const [instalmentId] = built.instalments as [string];
  const officer = visit(cast.elira);
  await officer.go(`/instalments/${instalmentId}/approve-first`);
  await meanwhile((as) => refuseInstalment(as.work(as.fatos, times.signed), { instalmentId, reason }));
  const certifier = await visit(cast.besa).go(`/agreements/${built.agreementId}`);
  expect(certifier.html).toContain(`The last request was refused: ${reason}`);
  await meanwhile((as) => requestInstalment(as.work(as.besa, times.signed), { instalmentId }));
  const again = await officer.send();
  // Who approves the new request reads what was said of the one before, and by whom.
  const earlier = factIn(again.html, 'Earlier request');
  expect(earlier).toBe(`Refused on 12 March 2026 by Fatos “${reason}”`);
  expect([again.status, again.html.includes('This changed after you opened the page.')]).toEqual([409, true]);
  // The page that came back shows the new request: it is approved from there.
  expect((await officer.send()).path).toBe(`/agreements/${built.agreementId}`);
  expect((await visit(cast.besa).go(`/agreements/${built.agreementId}`)).html).not.toContain(reason);
  expect(errors).toEqual([]);
});

it('A refusal shows the same facts as an approval, and asks for the reason', async () => {
  const { cast, built, visit, errors } = await opened(async (cast, { instalments }) => {
    await requestInstalment(cast.work(cast.besa, times.signed), { instalmentId: instalments[0]! });
  });
  const officer = visit(cast.elira);
  const page = await officer.go(`/instalments/${built.instalments[0]}/refuse`);
  expect([factIn(page.html, 'Instalment'), factIn(page.html, 'Amount')]).toEqual([
    '1 (Pre-financing)',
    expect.stringContaining(' EUR'),
  ]);
  expect(page.html).toContain('The sub-grantee reads this reason.');
  expect(await faultsOf(page)).toEqual([]);
  const empty = await officer.send();
  expect([empty.status, empty.html.includes('Write the reason')]).toEqual([422, true]);
  const sent = await officer.send({ reason: 'Another account.' });
  expect(sent.path).toBe(`/agreements/${built.agreementId}`);
  const certifier = await visit(cast.besa).go(sent.path);
  expect(certifier.html).toContain('m-tag--bad">Refused');
  expect(errors).toEqual([]);
});
