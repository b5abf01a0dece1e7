import { sql } from 'kysely';
import { confirmAccount } from '../../src/grants/account-proofs/decide-account.ts';
import { proveAccount } from '../../src/grants/account-proofs/prove-account.ts';
import { cardOfBank } from '../../src/grants/account-proofs/testing.ts';
import { completeAgreement } from '../../src/grants/agreements/complete-agreement.ts';
import { proposePublicity } from '../../src/grants/agreements/propose-publicity.ts';
import { confirmClosing } from '../../src/grants/closing/confirm-closing.ts';
import { findRecovery } from '../../src/grants/closing/queries.ts';
import { receiveRecovery } from '../../src/grants/closing/receive-recovery.ts';
import {
  buildClosed,
  buildConfirmed,
  buildReported,
  closingTime,
  dueOn,
} from '../../src/grants/closing/testing.ts';
import { confirmCorrection } from '../../src/grants/corrections/decide-correction.ts';
import { buildCorrection, correctionTime } from '../../src/grants/corrections/testing.ts';
import { confirmPayingAccount } from '../../src/grants/paying-accounts/decide-account.ts';
import { buildPayingAccount } from '../../src/grants/paying-accounts/testing.ts';
import { approveInstalment, refuseInstalment } from '../../src/grants/payments/approve-instalment.ts';
import { payInstalment } from '../../src/grants/payments/pay-instalment.ts';
import { requestInstalment } from '../../src/grants/payments/request-instalment.ts';
import { buildAgreement, buildAwarded, times } from '../../src/grants/testing.ts';
import { cancelVisit } from '../../src/grants/visits/cancel-visit.ts';
import { followUpFinding } from '../../src/grants/visits/follow-up-finding.ts';
import { buildVisit, visitTimes } from '../../src/grants/visits/testing.ts';
import type { Cast } from '../support/cast.ts';
import { addendumCases } from './addendum-cases.ts';
import { becomes, type DueCase } from './due-case.ts';
import { mentorCases } from './mentor-cases.ts';
import { reportCases } from './report-cases.ts';
import { signingCases } from './signing-cases.ts';

const requested = async (cast: Cast) => {
  const { instalments, agreementId } = await buildAgreement(cast);
  await requestInstalment(cast.work(cast.besa, times.signed), { instalmentId: instalments[0]! });
  return { instalmentId: instalments[0]!, agreementId };
};
/** Every kind of task about an agreement, its instalments and its reports that has a day. */
export const agreementCases = {
  visit: {
    at: visitTimes.planned,
    build: async (cast) => {
      const { visitId } = await buildVisit(cast, await buildAgreement(cast));
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () => cancelVisit(cast.work(cast.elira, visitTimes.planned), { visitId, reason: 'Ill.' }),
      };
    },
  },
  ...mentorCases,
  ...addendumCases,
  follow_up: {
    at: visitTimes.after,
    build: async (cast) => {
      const built = await buildAgreement(cast);
      const { findings } = await buildVisit(cast, built, { until: 'submitted', found: ['sub_grantee'] });
      return {
        ...{ owner: cast.besa, waiter: cast.elira, also: [cast.bora] },
        done: () =>
          followUpFinding(cast.work(cast.besa, visitTimes.after), {
            ...{ findingId: findings.sub_grantee, remark: 'Done.' },
          }),
      };
    },
  },
  agree: {
    at: times.decided,
    build: async (cast, tx) => {
      const { applicationId } = await buildAwarded(cast);
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: becomes(tx, 'grants.application', applicationId, 'withdrawn'),
      };
    },
  },
  legal_details: {
    at: times.signed,
    build: async (cast, tx) => {
      await buildAgreement(cast, { draft: true });
      const without = sql`update grants.party set account = '' where organisation_id = ${cast.organisations.cso}::uuid`;
      await without.execute(tx);
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () =>
          sql`update grants.party set account = 'RS35260005601001611379' where organisation_id = ${cast.organisations.cso}::uuid`.execute(
            tx,
          ),
      };
    },
  },
  account: {
    at: times.signed,
    build: async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true, account: 'entered' });
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () => proveAccount(cast.work(cast.besa, times.signed), { agreementId, files: [cardOfBank] }),
      };
    },
  },
  account_confirm: {
    at: times.signed,
    build: async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true, account: 'submitted' });
      return {
        ...{ owner: cast.fatos, waiter: cast.besa },
        done: () => confirmAccount(cast.work(cast.fatos, times.signed), { agreementId }),
      };
    },
  },
  paying_account: {
    at: times.signed,
    build: async (cast) => {
      const payingAccountId = await buildPayingAccount(cast, { proposed: true });
      return {
        ...{ owner: cast.filip, waiter: cast.fatos },
        done: () => confirmPayingAccount(cast.work(cast.filip, times.signed), { payingAccountId }),
      };
    },
  },
  correction: {
    at: correctionTime,
    build: async (cast) => {
      const { correctionId } = await buildCorrection(cast);
      return {
        ...{ owner: cast.filip, waiter: cast.fatos },
        done: () => confirmCorrection(cast.work(cast.filip, correctionTime), { correctionId }),
      };
    },
  },
  confirm_closing: {
    at: closingTime,
    build: async (cast) => {
      const { agreementId } = await buildReported(cast);
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () => confirmClosing(cast.work(cast.besa, closingTime), { agreementId }),
      };
    },
  },
  close: {
    at: closingTime,
    build: async (cast) => {
      const { agreementId } = await buildConfirmed(cast);
      const how = { reason: 'The trainings were not held.', dueOn };
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () =>
          completeAgreement(cast.work(cast.elira, closingTime), { agreementId, step: 'complete', ...how }),
      };
    },
  },
  recovery: {
    at: closingTime,
    build: async (cast, tx) => {
      const { agreementId } = await buildClosed(cast);
      const { amountMinor } = (await findRecovery(tx, agreementId))!;
      const receipt = { amountMinor, receivedOn: '2027-04-20', reference: 'SWIFT 9' };
      return {
        ...{ owner: cast.besa, waiter: cast.fatos },
        done: () => receiveRecovery(cast.work(cast.fatos, closingTime), { agreementId, ...receipt }),
      };
    },
  },
  ...signingCases,
  request: {
    at: times.signed,
    build: async (cast) => {
      const { instalments } = await buildAgreement(cast);
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () => requestInstalment(cast.work(cast.besa, times.signed), { instalmentId: instalments[0]! }),
      };
    },
  },
  request_again: {
    at: times.signed,
    build: async (cast) => {
      const { instalmentId } = await requested(cast);
      await refuseInstalment(cast.work(cast.elira, times.signed), {
        instalmentId,
        reason: 'Another account.',
      });
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () => requestInstalment(cast.work(cast.besa, times.signed), { instalmentId }),
      };
    },
  },
  approve_first: {
    at: times.signed,
    build: async (cast) => {
      const instalment = await requested(cast);
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () =>
          approveInstalment(cast.work(cast.elira, times.signed), {
            ...instalment,
            approval: 'approve_first',
          }),
      };
    },
  },
  approve_second: {
    at: times.signed,
    build: async (cast) => {
      const instalment = await requested(cast);
      await approveInstalment(cast.work(cast.elira, times.signed), {
        ...instalment,
        approval: 'approve_first',
      });
      return {
        ...{ owner: cast.fatos, waiter: cast.besa },
        done: () =>
          approveInstalment(cast.work(cast.fatos, times.signed), {
            ...instalment,
            approval: 'approve_second',
          }),
      };
    },
  },
  pay: {
    at: times.signed,
    build: async (cast) => {
      const instalment = await requested(cast);
      await approveInstalment(cast.work(cast.elira, times.signed), {
        ...instalment,
        approval: 'approve_first',
      });
      await approveInstalment(cast.work(cast.fatos, times.signed), {
        ...instalment,
        approval: 'approve_second',
      });
      return {
        ...{ owner: cast.filip, waiter: cast.besa },
        done: () =>
          payInstalment(cast.work(cast.filip, times.signed), {
            ...instalment,
            paidOn: '2026-03-12',
            reference: 'SWIFT 1',
          }),
      };
    },
  },
  ...reportCases,
  publicity: {
    at: times.signed,
    build: async (cast, tx) => {
      const { agreementId } = await buildAgreement(cast);
      await sql`update grants.sub_grant_agreement set withhold_name = true where id = ${agreementId}::uuid`.execute(
        tx,
      );
      const work = cast.work(cast.elira, times.signed);
      await proposePublicity(work, {
        agreementId,
        publicity: { endDelay: false, showName: true, showPlace: false },
        reason: 'They wish it.',
      });
      return {
        ...{ owner: cast.ana, waiter: cast.elira },
        done: () =>
          sql`update grants.publicity_proposal set decided_at = now(), decided_by = proposed_by, agreed = false where agreement_id = ${agreementId}::uuid`.execute(
            tx,
          ),
      };
    },
  },
} satisfies Readonly<Record<string, DueCase>>;
