// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction, recordContract } from '../../action/index.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { ActingContext, Answer } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { money } from '../../platform/money.ts';
import type { Actor } from '../../platform/permissions.ts';
import { renderIn } from '../../ui/testing.tsx';
import { createPeriod } from '../periods/create-period.ts';
import { buildMoney } from '../testing.ts';
import { gatherPayments } from './gather-payments.ts';
import { listRequests } from './queries.ts';
import { recordReceived } from './record-received.ts';
import { requestPayment } from './request-payment.ts';
import { paymentRoutes } from './routes.tsx';

const language = languageOf('en');
const definition = await loadAction('actions/shbb');
const today = '2026-11-25';

function asRequestOf<Found>(cast: Cast, actor: Actor, look: () => Promise<Found>): Promise<Found> {
  const { tx } = cast.work(actor);
  return asSeenBy(tx, actor, async () => {
    await sql`set local role mostura_app`.execute(tx);
    const found = await look();
    await sql`set local role none`.execute(tx);
    return found;
  });
}

/** What the route of the payments answers to this person. */
async function look(
  cast: Cast,
  actor: Actor,
  path: string,
  query: Record<string, string> = {},
): Promise<Answer> {
  const route = paymentRoutes({ demonstration: false }).find((one) => one.path === path);
  if (!route || route.kind === 'button') throw new Error(`nothing to look at: ${path}`);
  const work = cast.work(actor);
  const url = new URL(`https://mostura.example${path}`);
  const context = { ...work, work, url, language, query, token: 'a.b' } as unknown as ActingContext;
  return route.show(context, undefined, { typed: {}, errors: {}, conflict: false });
}

async function pageFor(cast: Cast, actor: Actor): Promise<string> {
  const answer = await asRequestOf(cast, actor, () => look(cast, actor, '/staff/payments'));
  if (answer.result !== 'page') throw new Error('not a page');
  return renderIn(language, answer.body);
}

it('Who may not know a payment in the books reads no exact sum that would tell it: not requested, not accepted, not when', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const ana = cast.work(cast.ana);
    await recordContract(ana, {
      ...{ number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-11-24' },
      ...{ totalMinor: 10_000_000, contributionMinor: 9_000_000 },
      ...{ transferPercent: 25, warningPercent: 90, reportDays: 60, reason: 'Signed.' },
    });
    await recordReceived(ana, {
      ...{ number: 1, receivedOn: '2026-01-10', amountMinor: 3_000_000, reference: 'Statement 1' },
    });
    await buildMoney(tx, cast, 'travel', 4_000_000, { '2026-11-05': 1_200_000 });
    // A report that was accepted, with what was spent until then.
    const periodId = await createPeriod(ana, {
      name: 'Spring',
      startsOn: '2026-03-01',
      endsOn: '2026-05-31',
    });
    const stamp = { createdBy: cast.ana.personId, createdAt: ana.now };
    const report = { id: newId(), actionId: cast.actionId, periodId, state: 'accepted' as const, ...stamp };
    await tx.insertInto('results.donorReport').values(report).execute();
    const content = JSON.stringify({ facts: { headings: [{ spent: 12_345 }] } });
    const handed = { submittedBy: cast.ana.personId, submittedAt: ana.now, sha256: 'a'.repeat(64) };
    await tx
      .insertInto('results.donorReportVersion')
      .values({ donorReportId: report.id, number: 1, content, ...handed })
      .execute();
    // A payment of a sub-grant that is not known any more.
    const protect = (fromPayment: boolean) =>
      tx
        .updateTable('action.expenditure')
        .set({ fromPayment })
        .where('actionId', '=', cast.actionId)
        .execute();
    await protect(true);
    const when = 'If spending continues as in the last';
    const shownTo = async (actor: Actor) => {
      const page = await pageFor(cast, actor);
      return [page.includes(language.t('results.payment.cannot')), page.includes(when)];
    };
    expect([await shownTo(cast.ana), await shownTo(cast.foreign.fatos)]).toEqual([
      [true, true],
      [true, false],
    ]);

    await buildMoney(tx, cast, 'human_resources', 0, { '2026-11-06': 1_300_000 });
    await protect(true);
    await requestPayment(ana);
    const [request] = await listRequests(tx, cast.actionId);
    const amount = language.money(money(request!.content.amounts!.amountMinor, 'EUR'));
    const accepted = language.money(money(12_345, 'EUR'));
    const day = language.day(today);
    const texts = {
      exact: language.t('results.payment.waiting_text', { number: 1, day, amount }),
      rounded: language.t('results.payment.waiting_rounded', { number: 1, day }),
    };
    const gathered = (actor: Actor) =>
      asRequestOf(cast, actor, () => gatherPayments(tx, cast.actionId, today));
    for (const actor of [cast.ana, cast.fatos]) {
      const page = await pageFor(cast, actor);
      for (const told of [texts.exact, accepted]) expect(page).toContain(told);
      expect((await gathered(actor)).accepted).toEqual({ period: 'Spring', spentMinor: 12_345 });
    }
    for (const actor of [cast.foreign.fatos, cast.foreign.elira]) {
      const page = await pageFor(cast, actor);
      expect(page).toContain(texts.rounded);
      expect(page.split(language.t('results.payment.requests'))[1]).toContain('–</td>');
      for (const told of [amount, accepted, '?request=1', request!.sha256]) expect(page).not.toContain(told);
      expect(await gathered(actor)).not.toHaveProperty('accepted');
      const file = asRequestOf(cast, actor, () =>
        look(cast, actor, '/staff/payments.xlsx', { request: '1' }),
      );
      await expect(file).rejects.toThrow('not_permitted');
    }
  }));
