import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import type { Actor } from '../../platform/permissions.ts';
import { buildReported, closingTime as now } from '../closing/testing.ts';
import { approveInstalment, refuseInstalment } from '../payments/approve-instalment.ts';
import { findInstalment } from '../payments/queries.ts';
import { requestInstalment } from '../payments/request-instalment.ts';
import { seenOfInstalment } from '../payments/rules.ts';
import { addresseesOf } from '../queries-mail.ts';
import { buildPaid } from '../testing.ts';
import { confirmCorrection } from './decide-correction.ts';
import { proposeCorrection } from './propose-correction.ts';
import { buildAcceptedLine, correctionTime, correctionTyped } from './testing.ts';

/** 4000 euro accepted of a grant that pays nine tenths: 3600, of which 3000 are paid. */
async function buildBeforeBalance(cast: Cast) {
  const built = await buildReported(cast, 4_000_00);
  const line = await tables(cast)
    .selectFrom('grants.expenditureLine')
    .select('id')
    .where('agreementId', '=', built.agreementId)
    .orderBy('amountMinor', 'desc')
    .executeTakeFirstOrThrow();
  const propose = (amount: string, direction: 'less' | 'more' = 'less') =>
    proposeCorrection(cast.work(cast.fatos, now), {
      lineId: line.id,
      form: { ...correctionTyped, amount, direction },
    });
  const confirm = (correctionId: string) => confirmCorrection(cast.work(cast.elira, now), { correctionId });
  return { balance: built.instalments[1]!, propose, confirm };
}

it(
  'A correction waits for a balance that is requested, and a request for a correction',
  staged(async (cast) => {
    const { balance: instalmentId, propose, confirm } = await buildBeforeBalance(cast);
    const request = () => requestInstalment(cast.work(cast.besa, now), { instalmentId });
    await request();
    await expectRefusal(propose('1000'), 'correction_instalment_underway');
    await refuseInstalment(cast.work(cast.elira, now), { instalmentId, reason: 'An auditor found more.' });
    const correctionId = await propose('500');
    await expectRefusal(request(), 'instalment_corrections_open');
    await confirm(correctionId);
    await request();
    const { amountMinor } = await tables(cast)
      .selectFrom('grants.instalment')
      .select('amountMinor')
      .where('id', '=', instalmentId)
      .executeTakeFirstOrThrow();
    expect(amountMinor).toBe(150_00);
  }),
);

it(
  'Nothing more is accepted than an instalment is left to pay, and what was taken off can be given back as far as it was paid',
  staged(async (cast) => {
    const { balance, propose, confirm } = await buildBeforeBalance(cast);
    await confirm(await propose('500'));
    await buildPaid(cast, balance, now);
    await expectRefusal(propose('500', 'more'), 'correction_nothing_payable');
    await confirm(await propose('100'));
    await expectRefusal(propose('101', 'more'), 'correction_unpayable');
    await confirm(await propose('100', 'more'));
  }),
);

it(
  'What both approved is refused when it is found wrong before the bank pays: nothing must be paid first and recovered after',
  staged(async (cast) => {
    const { balance: instalmentId, propose, confirm } = await buildBeforeBalance(cast);
    await requestInstalment(cast.work(cast.besa, now), { instalmentId });
    for (const [actor, approval] of [
      [cast.elira, 'approve_first'],
      [cast.fatos, 'approve_second'],
    ] as const)
      await approveInstalment(cast.work(actor, now), { instalmentId, approval });
    await expectRefusal(propose('500'), 'correction_instalment_underway');
    const refuse = (actor: Actor) =>
      refuseInstalment(cast.work(actor, now), { instalmentId, reason: 'An auditor found more.' });
    for (const actor of [cast.besa, cast.ana, cast.foreign.fatos])
      await expectRefusal(refuse(actor), 'not_permitted');
    await refuse(cast.filip);
    const told = cast.jobs.filter(({ word }) => word === 'instalment.refuse_approved');
    expect(told.map(({ data }) => data.approverId)).toEqual([cast.elira.personId, cast.fatos.personId]);
    for (const { personId: approverId } of [cast.elira, cast.fatos]) {
      const said = { approverId };
      const addressees = await addresseesOf(tables(cast), 'approver_of_instalment', instalmentId, said);
      expect(addressees.map(({ personId }) => personId)).toEqual([approverId]);
    }
    await confirm(await propose('500'));
  }),
);

it(
  'Who approves or pays an interim instalment is told of what was corrected since its request, and looks again',
  staged(async (cast) => {
    const { lineId, agreementId } = await buildAcceptedLine(cast);
    const { id: instalmentId } = await tables(cast)
      .selectFrom('grants.instalment')
      .select('id')
      .where('agreementId', '=', agreementId)
      .where('number', '=', 1)
      .executeTakeFirstOrThrow();
    await requestInstalment(cast.work(cast.besa, correctionTime), { instalmentId });
    const shown = async () => seenOfInstalment((await findInstalment(tables(cast), instalmentId))!);
    const before = await shown();
    const approve = (seen: string) =>
      approveInstalment(cast.work(cast.elira, correctionTime), {
        ...{ instalmentId, approval: 'approve_first' as const, seen },
      });
    const correctionId = await proposeCorrection(cast.work(cast.fatos, correctionTime), {
      ...{ lineId, form: correctionTyped },
    });
    await expectRefusal(approve(before), 'changed_since_shown');
    const waiting = await shown();
    await confirmCorrection(cast.work(cast.filip, correctionTime), { correctionId });
    expect(cast.jobs).toContainEqual({
      word: 'instalment.corrected',
      data: { instalmentId, amountMinor: -250_00, currency: 'EUR' },
    });
    const told = await addresseesOf(tables(cast), 'deciders_of_instalment', instalmentId);
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [cast.elira, cast.fatos, cast.filip].map(({ personId }) => personId).toSorted(),
    );
    await expectRefusal(approve(waiting), 'changed_since_shown');
    expect((await findInstalment(tables(cast), instalmentId))!.corrected).toEqual({
      ...{ ids: [correctionId], changeMinor: -250_00, waiting: [] },
    });
    await approve(await shown());
  }),
);
