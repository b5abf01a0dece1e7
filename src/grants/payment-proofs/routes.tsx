import type { FileStore } from '../../platform/files/store.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { agreementPermissions } from '../agreements/permissions.ts';
import { decideRoute } from '../annexes/decide-route.tsx';
import { serveAnnex } from '../annexes/serve-annex.tsx';
import { billTypeNames } from '../bills/rules.ts';
import { attachForm } from '../bills/schema.ts';
import type { InstalmentRecord } from '../payments/queries.ts';
import { instalmentSubject } from '../payments/subject.ts';
import { instalmentSteps } from '../payments/workflow.ts';
import { readsAgreement, readsInstalment } from '../sensitive-records.ts';
import { decideProof } from './decide-proof.ts';
import { ProvePage } from './pages/prove-page.tsx';
import { proofPermissions } from './permissions.ts';
import { provePayment } from './prove-payment.ts';
import type { FoundProof } from './queries.ts';
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
      show: (context, instalment, state) =>
        page(
          context.language.t('grants.instalment.prove.title'),
          <ProvePage context={context} instalment={instalment} state={state} />,
          { back: { href: `/agreements/${instalment.agreementId}`, text: instalment.agreementNumber } },
        ),
      act: async ({ work, files }, { id, agreementId }) => {
        await provePayment(work, { instalmentId: id, files: files.proofs ?? [] });
        return redirect(`/agreements/${agreementId}`);
      },
    }),
    pageRoute<FoundProof>({
      path: '/payment-proofs/:proofId',
      gives: 'file',
      may: agreementPermissions.read,
      subject: proofSubject,
      reads: readsAgreement,
      show: (context, record) =>
        serveAnnex(context, store, record.proof, {
          mayDecide: may(context.actor, proofPermissions.decide, record),
          decideHref: `/staff/payment-proofs/${record.proof.id}`,
          back: { href: `/agreements/${record.id}`, text: record.number },
        }),
    }),
    decideRoute<FoundProof>({
      path: '/staff/payment-proofs/:proofId',
      may: proofPermissions.decide,
      subject: proofSubject,
      reads: readsAgreement,
      fileOf: ({ proof }) => proof,
      besideOf: ({ id, number, title }) => ({
        ...{ key: 'grants.debit_note.agreement', number, title },
        back: { href: `/agreements/${id}`, text: number },
      }),
      read: agreementPermissions.read,
      release: 'grants.payment_proof.release_hint',
      act: (work, proofId, form) => decideProof(work, { proofId, ...form }),
    }),
  ];
}
