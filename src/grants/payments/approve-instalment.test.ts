import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { listBudgetByHeading } from '../../action/index.ts';
import type { MessageArguments } from '../../platform/language/language.ts';
import { writeMail } from '../../platform/mail/write-mail.ts';
import type { Actor } from '../../platform/permissions.ts';
import { grantsJobs } from '../jobs.ts';
import { addresseesOf } from '../queries-mail.ts';
import { buildAgreement, buildApprovedReport, buildPaid, times } from '../testing.ts';
import { approveInstalment, refuseInstalment } from './approve-instalment.ts';
import { payInstalment } from './pay-instalment.ts';
import { findInstalment } from './queries.ts';
import { requestInstalment } from './request-instalment.ts';

async function requested(cast: Cast): Promise<string> {
  const { instalments } = await buildAgreement(cast);
  await requestInstalment(cast.work(cast.besa, times.signed), { instalmentId: instalments[0]! });
  return instalments[0]!;
}
const reason = 'The report of the first period is missing.';
const payment = { paidOn: '2026-03-12', reference: 'SWIFT 1' };

describe('approving an instalment', () => {
  it(
    'takes an officer first, then finance, of the partner itself',
    staged(async (cast) => {
      const instalmentId = await requested(cast);
      const by = (actor: Actor) => cast.work(actor, times.signed);
      for (const actor of [cast.fatos, cast.foreign.elira, cast.ana, cast.besa])
        await expectRefusal(
          approveInstalment(by(actor), { instalmentId, approval: 'approve_first' }),
          'not_permitted',
        );
      for (const actor of [cast.elira, cast.foreign.fatos, cast.ana, cast.besa])
        await expectRefusal(
          approveInstalment(by(actor), { instalmentId, approval: 'approve_second' }),
          'not_permitted',
        );
      await expectRefusal(
        approveInstalment(by(cast.fatos), { instalmentId, approval: 'approve_second' }),
        'instalment_not_in_state',
      );
      await approveInstalment(by(cast.elira), { instalmentId, approval: 'approve_first' });
      await expectRefusal(
        approveInstalment(by(cast.elira), { instalmentId, approval: 'approve_first' }),
        'instalment_not_in_state',
      );
    }),
  );

  it(
    'takes two people, also when one holds both roles',
    staged(async (cast) => {
      const instalmentId = await requested(cast);
      const both: Actor = { ...cast.elira, roles: [...cast.elira.roles, ...cast.fatos.roles] };
      const work = cast.work(both, times.signed);
      await approveInstalment(work, { instalmentId, approval: 'approve_first' });
      await expectRefusal(
        approveInstalment(work, { instalmentId, approval: 'approve_second' }),
        'same_approver',
      );
      await approveInstalment(cast.work(cast.fatos, times.signed), {
        instalmentId,
        approval: 'approve_second',
      });
      expect(await findInstalment(tables(cast), instalmentId)).toMatchObject({
        state: 'approved',
        firstApprovedBy: cast.elira.personId,
        secondApprovedBy: cast.fatos.personId,
      });
    }),
  );

  it(
    'can be refused until it is paid, and begins from the start then',
    staged(async (cast) => {
      const instalmentId = await requested(cast);
      await approveInstalment(cast.work(cast.elira, times.signed), {
        instalmentId,
        approval: 'approve_first',
      });
      const foreign = refuseInstalment(cast.work(cast.foreign.elira), { instalmentId, reason });
      await expectRefusal(foreign, 'not_permitted');
      await refuseInstalment(cast.work(cast.fatos, times.signed), { instalmentId, reason });
      const said = { instalmentId, amountMinor: 3_000_00, currency: 'EUR' };
      expect(cast.jobs).toContainEqual({ word: 'instalment.refuse', data: said });
      // Who approved first is told, though the record no longer names them.
      expect(cast.jobs).toContainEqual({
        word: 'instalment.refuse_approved',
        data: { ...said, approverId: cast.elira.personId },
      });
      const { personId: approverId } = cast.elira;
      const [approver, ...others] = await addresseesOf(tables(cast), 'approver_of_instalment', instalmentId, {
        approverId,
      });
      expect([approver, others]).toEqual([
        expect.objectContaining({ personId: cast.elira.personId, number: 1 }),
        [],
      ]);
      expect(await findInstalment(tables(cast), instalmentId)).toMatchObject({
        state: 'planned',
        firstApprovedBy: null,
        requestedAt: null,
        refusalReason: reason,
      });
      await requestInstalment(cast.work(cast.besa, times.signed), { instalmentId });
      expect(await findInstalment(tables(cast), instalmentId)).toMatchObject({ refusalReason: reason });
      await refuseInstalment(cast.work(cast.elira, times.signed), { instalmentId, reason });
      const attempt = approveInstalment(cast.work(cast.fatos), { instalmentId, approval: 'approve_second' });
      await expectRefusal(attempt, 'instalment_not_in_state');
    }),
  );
});

it(
  'An approval is of the request that its page showed',
  staged(async (cast) => {
    const instalmentId = await requested(cast);
    const seen = String((await findInstalment(tables(cast), instalmentId))!.version);
    const [officer, certifier] = [cast.work(cast.elira, times.signed), cast.work(cast.besa, times.signed)];
    await refuseInstalment(officer, { instalmentId, reason });
    await requestInstalment(certifier, { instalmentId });
    const approve = (shown: string) =>
      approveInstalment(officer, { instalmentId, approval: 'approve_first', seen: shown });
    await expectRefusal(approve(seen), 'changed_since_shown');
    await approve(String((await findInstalment(tables(cast), instalmentId))!.version));
  }),
);

describe('paying an instalment', () => {
  it(
    'waits for both approvals, and is recorded and booked once, by finance, not ahead of time',
    staged(async (cast) => {
      const instalmentId = await requested(cast);
      const finance = cast.work(cast.filip, times.signed);
      const pay = (changes: object = {}) => payInstalment(finance, { instalmentId, ...payment, ...changes });
      await expectRefusal(pay(), 'instalment_not_in_state');
      await approveInstalment(cast.work(cast.elira, times.signed), {
        instalmentId,
        approval: 'approve_first',
      });
      await expectRefusal(pay(), 'instalment_not_in_state');
      await approveInstalment(cast.work(cast.fatos, times.signed), {
        instalmentId,
        approval: 'approve_second',
      });
      for (const actor of [cast.elira, cast.ana, cast.besa, cast.foreign.fatos])
        await expectRefusal(payInstalment(cast.work(actor), { instalmentId, ...payment }), 'not_permitted');
      await expectRefusal(pay({ paidOn: '2026-03-13' }), 'paid_in_future');
      await expectRefusal(pay({ paidOn: '2026-03-11' }), 'paid_before_signing');
      await pay();
      await expectRefusal(pay(), 'instalment_not_in_state');
      expect(await findInstalment(tables(cast), instalmentId)).toMatchObject({
        state: 'paid',
        paidOn: '2026-03-12',
        paymentReference: 'SWIFT 1',
      });
      expect(await listBudgetByHeading(tables(cast), cast.actionId)).toEqual([
        { heading: 'other', budgetMinor: 0, spentMinor: 300_000, spentInPeriodMinor: 300_000 },
      ]);
      expect(await wordsAbout(cast, instalmentId)).toEqual([
        'instalment.request',
        'instalment.approve_first',
        'instalment.approve_second',
        'instalment.pay',
      ]);
    }),
  );
});

it(
  'The emails of a refusal state the amount that was requested, not the one that was planned',
  staged(async (cast) => {
    const { instalments, periods } = await buildAgreement(cast);
    const [first, instalmentId] = instalments as [string, string];
    await buildPaid(cast, first);
    await buildApprovedReport(cast, periods[0]!, { originalMinor: 3_000_00 });
    await buildApprovedReport(cast, periods[1]!, { originalMinor: 2_000_01, spentOn: '2026-12-01' });
    const over = '2027-04-20T09:00:00.000Z';
    await requestInstalment(cast.work(cast.besa, over), { instalmentId });
    const { amountMinor, plannedMinor } = (await findInstalment(tables(cast), instalmentId))!;
    expect(amountMinor).toBeLessThan(plannedMinor!);
    await approveInstalment(cast.work(cast.elira, over), { instalmentId, approval: 'approve_first' });
    await refuseInstalment(cast.work(cast.fatos, over), { instalmentId, reason });
    const language = languageOf('en');
    const stated = language.money({ minor: amountMinor, currency: 'EUR' });
    for (const [word, names] of [
      ['instalment.refuse', ['besa', 'bora']],
      ['instalment.refuse_approved', ['elira']],
    ] as const) {
      const { data } = cast.jobs.findLast((one) => one.word === word)!;
      const job = grantsJobs({ baseUrl: 'https://example.org' }).find((one) => one.word === word)!;
      await job.run(cast.work(cast.elira, over), data);
      const { rows } = await sql<{ personId: string; template: string; args: MessageArguments }>`
        select person_id, template, args from platform.mail where template = ${`grants.mail.${word}`}`.execute(
        tables(cast),
      );
      expect(rows.map(({ personId }) => personId).toSorted()).toEqual(
        names.map((name) => cast[name].personId).toSorted(),
      );
      for (const mail of rows)
        expect(writeMail(language, mail).text.toLowerCase()).toContain(
          `instalment 2 (${stated.toLowerCase()})`,
        );
    }
  }),
);
