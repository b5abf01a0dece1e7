import type { FileStore } from '../../platform/files/store.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { besideAgreement } from '../agreements/beside-agreement.ts';
import { heldFileRoutes } from '../annexes/held-file-routes.tsx';
import { billTypeNames } from '../bills/rules.ts';
import { attachForm } from '../bills/schema.ts';
import type { InstalmentRecord } from '../payments/queries.ts';
import { instalmentSubject } from '../payments/subject.ts';
import { instalmentSteps } from '../payments/workflow.ts';
import { readsInstalment } from '../sensitive-records.ts';
import { decideProof } from './decide-proof.ts';
import { ProvePage } from './pages/prove-page.tsx';
import { proofPermissions } from './permissions.ts';
import { provePayment } from './prove-payment.ts';
import { type FoundProof, listProofsOf } from './queries.ts';
import { proofSubject } from './subject.ts';

/** The bank's documents behind paid instalments: attached by finance, read by those who read the agreement. */
export function paymentProofRoutes({ store }: { readonly store: Pick<FileStore, 'read'> }): Route[] {
  return [
    formRoute<InstalmentRecord, Record<string, never>>({
      path: instalmentSteps.prove.button.path,
      may: instalmentSteps.prove.permission,
      subject: instalmentSubject,
      reads: readsInstalment,
      schema: attachForm,
      files: 'kept',
      fileTypes: () => billTypeNames,
      show: async (context, instalment, state) =>
        page(
          context.language.t('grants.instalment.prove.title'),
          <ProvePage
            {...{ context, instalment, state }}
            proofs={await listProofsOf(context.tx, instalment)}
          />,
          { back: { href: `/agreements/${instalment.agreementId}`, text: instalment.agreementNumber } },
        ),
      act: async ({ work, files }, { id, agreementId }) => {
        await provePayment(work, { instalmentId: id, files: files.proofs ?? [] });
        return redirect(`/agreements/${agreementId}`);
      },
    }),
    ...heldFileRoutes<FoundProof>(store, {
      ...besideAgreement,
      path: '/payment-proofs/:proofId',
      decisionPath: '/staff/payment-proofs/:proofId',
      subject: proofSubject,
      decide: proofPermissions.decide,
      fileOf: ({ proof }) => proof,
      act: (work, proofId, form) => decideProof(work, { proofId, ...form }),
    }),
  ];
}
