import { sql } from 'kysely';
import { confirmClosing } from '../../src/grants/closing/confirm-closing.ts';
import { buildReported, closingTime } from '../../src/grants/closing/testing.ts';
import {
  confirmCorrection,
  takeBackCorrection,
  turnDownCorrection,
} from '../../src/grants/corrections/decide-correction.ts';
import { proposeCorrection } from '../../src/grants/corrections/propose-correction.ts';
import { correctionTyped } from '../../src/grants/corrections/testing.ts';
import { approveInstalment, refuseInstalment } from '../../src/grants/payments/approve-instalment.ts';
import { payInstalment } from '../../src/grants/payments/pay-instalment.ts';
import { requestInstalment } from '../../src/grants/payments/request-instalment.ts';
import type { Crossing } from './at-once.ts';
import type { Cast } from './cast.ts';

const endsOfCorrections: Crossing['ends'] = async (tx, ids) =>
  (
    await sql`select i.state, i.amount_minor::int,
      (select string_agg(c.state, ',' order by c.state) from grants.correction c where c.agreement_id = i.agreement_id) as corrections,
      (select sum(l.counted_minor)::int from grants.expenditure_line l where l.agreement_id = i.agreement_id) as counted
      from grants.instalment i where i.id = ${ids.instalmentId}::uuid`.execute(tx)
  ).rows;

const beforeBalance = async (cast: Cast) => {
  const { agreementId, instalments } = await buildReported(cast, 4_000_00);
  const line = await cast
    .work(cast.ana)
    .tx.selectFrom('grants.expenditureLine')
    .select('id')
    .where('agreementId', '=', agreementId)
    .orderBy('amountMinor', 'desc')
    .executeTakeFirstOrThrow();
  return { agreementId, instalmentId: instalments[1]!, lineId: line.id };
};
/** A correction that is asked for. */
export const correct = { form: { ...correctionTyped, amount: '500' } };

const balanceToRequest: Crossing = {
  record: 'a balance that can be requested',
  build: beforeBalance,
  verbs: {
    'request it': ({ as, cast, ids }) =>
      requestInstalment(as(cast.besa, closingTime), { instalmentId: ids.instalmentId! }),
    'propose a correction': ({ as, cast, ids }) =>
      proposeCorrection(as(cast.fatos, closingTime), { lineId: ids.lineId!, ...correct }),
    'confirm the balance': ({ as, cast, ids }) =>
      confirmClosing(as(cast.besa, closingTime), { agreementId: ids.agreementId! }),
  },
  ends: endsOfCorrections,
};

const correctionThatWaits: Crossing = {
  record: 'a correction that waits beside a balance',
  build: async (cast) => {
    const built = await beforeBalance(cast);
    const work = cast.work(cast.fatos, closingTime);
    return { ...built, correctionId: await proposeCorrection(work, { lineId: built.lineId, ...correct }) };
  },
  verbs: {
    'request the balance': ({ as, cast, ids }) =>
      requestInstalment(as(cast.besa, closingTime), { instalmentId: ids.instalmentId! }),
    confirm: ({ as, cast, ids }) =>
      confirmCorrection(as(cast.filip, closingTime), { correctionId: ids.correctionId! }),
    'turn down': ({ as, cast, ids }) =>
      turnDownCorrection(as(cast.elira, closingTime), { correctionId: ids.correctionId!, reason: 'No.' }),
    withdraw: ({ as, cast, ids }) =>
      takeBackCorrection(as(cast.fatos, closingTime), { correctionId: ids.correctionId! }),
  },
  ends: endsOfCorrections,
};

const balanceThatIsApproved: Crossing = {
  record: 'a balance that both approved',
  build: async (cast) => {
    const built = await beforeBalance(cast);
    const { instalmentId } = built;
    await requestInstalment(cast.work(cast.besa, closingTime), { instalmentId });
    for (const [actor, approval] of [
      [cast.elira, 'approve_first'],
      [cast.fatos, 'approve_second'],
    ] as const)
      await approveInstalment(cast.work(actor, closingTime), { instalmentId, approval });
    return built;
  },
  verbs: {
    refuse: ({ as, cast, ids }) =>
      refuseInstalment(as(cast.elira, closingTime), {
        instalmentId: ids.instalmentId!,
        reason: 'It is less.',
      }),
    pay: ({ as, cast, ids }) =>
      payInstalment(as(cast.filip, closingTime), {
        ...{ instalmentId: ids.instalmentId!, paidOn: '2027-04-19', reference: 'SWIFT 2' },
      }),
    'propose a correction': ({ as, cast, ids }) =>
      proposeCorrection(as(cast.fatos, closingTime), { lineId: ids.lineId!, ...correct }),
  },
  ends: endsOfCorrections,
};

/** What is done to a balance and to the corrections beside it. */
export const crossingsOfCorrections = [balanceToRequest, correctionThatWaits, balanceThatIsApproved];
