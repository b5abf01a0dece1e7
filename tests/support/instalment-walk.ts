import { cardOfBank } from '../../src/grants/account-proofs/testing.ts';
import { terminateAgreement } from '../../src/grants/agreements/terminate-agreement.ts';
import { provePayment } from '../../src/grants/payment-proofs/prove-payment.ts';
import { approveInstalment } from '../../src/grants/payments/approve-instalment.ts';
import type { InstalmentRecord } from '../../src/grants/payments/queries.ts';
import { requestInstalment } from '../../src/grants/payments/request-instalment.ts';
import { instalmentWorkflow } from '../../src/grants/payments/workflow.ts';
import { buildAgreement, buildPaid, times } from '../../src/grants/testing.ts';
import { sha256 } from '../../src/platform/canonical.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { Cast } from './cast.ts';
import { bothOfficers, type Moment, type Walk } from './workflow-walk.tsx';

type Common = Pick<Walk, 'routes' | 'listTasks'>;

/** The first instalment of a signed agreement, requested and approved as far as these people go. */
export async function approvedBy(cast: Cast, ...approvers: readonly Actor[]): Promise<Moment> {
  const { agreementId, instalments } = await buildAgreement(cast);
  const [instalmentId] = instalments as [string];
  const now = times.signed;
  await requestInstalment(cast.work(cast.besa, now), { instalmentId });
  const approvals = ['approve_first', 'approve_second'] as const;
  for (const [at, approver] of approvers.entries())
    await approveInstalment(cast.work(approver, now), { instalmentId, approval: approvals[at]! });
  return { id: instalmentId, pageId: agreementId, now };
}

/** The life of an instalment, for whoever walks through it. */
export const instalmentsWalk = (common: Common): Walk => ({
  ...common,
  workflow: instalmentWorkflow,
  kinds: ['approve_first', 'approve_second', 'pay'],
  around: ['agreement_not_signed', 'too_many_files'],
  page: '/agreements/:agreementId',
  taskAt: ({ pageId, id }) => `/agreements/${pageId}#instalment-${id}`,
  typed: {
    approve_first: ({ version }: InstalmentRecord) => ({ seen: String(version) }),
    approve_second: ({ version }: InstalmentRecord) => ({ seen: String(version) }),
    refuse: ({ version }: InstalmentRecord) => ({ seen: String(version), reason: 'The report is missing.' }),
    pay: ({ version }: InstalmentRecord) => ({
      ...{ paid_on: '2026-03-12', reference: 'SWIFT 1', seen: String(version) },
    }),
    prove: () => ({}),
  },
  moments: {
    'planned, before the signature': async (cast) => {
      const { agreementId, instalments } = await buildAgreement(cast, { draft: true });
      return { id: instalments[0]!, pageId: agreementId, now: times.signed };
    },
    planned: async (cast) => {
      const { agreementId, instalments } = await buildAgreement(cast);
      return { id: instalments[0]!, pageId: agreementId, now: times.signed };
    },
    'planned, while an earlier one is unpaid': async (cast) => {
      const { agreementId, instalments } = await buildAgreement(cast);
      return { id: instalments[1]!, pageId: agreementId, now: times.signed };
    },
    'planned, while a report is missing': async (cast) => {
      const { agreementId, instalments } = await buildAgreement(cast);
      await buildPaid(cast, instalments[0]!);
      return { id: instalments[1]!, pageId: agreementId, now: '2026-10-31T09:00:00.000Z' };
    },
    'paid, with as many proofs as it takes': async (cast) => {
      const { agreementId, instalments } = await buildAgreement(cast);
      await buildPaid(cast, instalments[0]!);
      const files = Array.from({ length: 5 }, (_, at) => ({ ...cardOfBank, sha256: sha256(`${at}`) }));
      await provePayment(cast.work(cast.fatos, times.signed), { instalmentId: instalments[0]!, files });
      return { id: instalments[0]!, pageId: agreementId, now: times.signed };
    },
    requested: (cast) => approvedBy(cast),
    approved_once: (cast) => approvedBy(cast, cast.elira),
    'approved_once, by a person with both roles': (cast) => approvedBy(cast, bothOfficers(cast)),
    approved: (cast) => approvedBy(cast, cast.elira, cast.fatos),
    paid: async (cast) => {
      const { agreementId, instalments } = await buildAgreement(cast);
      await buildPaid(cast, instalments[0]!);
      return { id: instalments[0]!, pageId: agreementId, now: times.signed };
    },
    cancelled: async (cast) => {
      const { agreementId, instalments } = await buildAgreement(cast);
      await terminateAgreement(cast.work(cast.elira, times.signed), { agreementId, reason: 'Dissolved.' });
      return { id: instalments[0]!, pageId: agreementId, now: times.signed };
    },
  },
});
