import { z } from 'zod';
import { day, text, withDates } from '../../platform/http/fields.ts';
import { buttonRoute, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import type { Permission } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import type { Button } from '../../platform/workflow/steps.ts';
import { findConfirmed } from '../account-proofs/queries.ts';
import { readsInstalment } from '../sensitive-records.ts';
import { approvals, approveInstalment, refuseInstalment } from './approve-instalment.ts';
import { PayPage } from './pages/pay-page.tsx';
import { payInstalment } from './pay-instalment.ts';
import type { InstalmentRecord } from './queries.ts';
import { requestInstalment } from './request-instalment.ts';
import { instalmentSubject } from './subject.ts';
import { type InstalmentSubject, instalmentSteps } from './workflow.ts';

const payForm = withDates(['paid_on'], z.object({ paid_on: day, reference: text(60) }), {
  done: ['paid_on'],
});

const { button: payButton, permission: mayPay } = instalmentSteps.pay;

/** One press on an instalment, and back to its agreement. */
function press(
  { permission, button }: { permission: Permission<InstalmentSubject>; button: Button<never> },
  act: (work: Work, input: { instalmentId: string }) => Promise<void>,
): Route {
  return buttonRoute<InstalmentRecord>({
    path: button.path,
    ...(button.stepUp && { stepUp: true }),
    may: permission,
    subject: instalmentSubject,
    back: (_context, { agreementId }) => `/agreements/${agreementId}`,
    act: async ({ work }, { id, agreementId }) => {
      await act(work, { instalmentId: id });
      return redirect(`/agreements/${agreementId}`);
    },
  });
}

export const paymentRoutes: Route[] = [
  press(instalmentSteps.request, requestInstalment),
  ...approvals.map((approval) =>
    press(instalmentSteps[approval], (work, input) => approveInstalment(work, { ...input, approval })),
  ),
  press(instalmentSteps.refuse, refuseInstalment),
  formRoute<InstalmentRecord, { paid_on: string; reference: string }>({
    path: payButton.path,
    stepUp: payButton.stepUp,
    may: mayPay,
    subject: instalmentSubject,
    reads: readsInstalment,
    schema: payForm,
    show: async (context, instalment, state) =>
      page(
        context.language.t('grants.instalment.pay.title'),
        <PayPage
          context={context}
          instalment={instalment}
          state={state}
          account={await findConfirmed(context.tx, instalment.agreementId)}
        />,
        {
          back: { href: `/agreements/${instalment.agreementId}`, text: instalment.agreementNumber },
        },
      ),
    act: async ({ work }, { id, agreementId }, { paid_on: paidOn, reference }) => {
      await payInstalment(work, { instalmentId: id, paidOn, reference });
      return redirect(`/agreements/${agreementId}`);
    },
  }),
];
