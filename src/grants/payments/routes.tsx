import { z } from 'zod';
import { day, paragraphs, text, withDates } from '../../platform/http/fields.ts';
import { buttonRoute, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import type { Permission } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import type { Button } from '../../platform/workflow/steps.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SeenField } from '../../ui/seen-field.tsx';
import { findConfirmed } from '../account-proofs/queries.ts';
import { readsInstalment } from '../sensitive-records.ts';
import { type Approval, approvals, approveInstalment, refuseInstalment } from './approve-instalment.ts';
import { gatherApproval } from './gather-approval.ts';
import { ApprovePage } from './pages/approve-page.tsx';
import { PayPage } from './pages/pay-page.tsx';
import { payInstalment } from './pay-instalment.ts';
import type { InstalmentRecord } from './queries.ts';
import { requestInstalment } from './request-instalment.ts';
import { instalmentSubject } from './subject.ts';
import { type InstalmentSubject, instalmentSteps } from './workflow.ts';

const seen = z.string().max(20).default('');
const payForm = withDates(['paid_on'], z.object({ seen, paid_on: day, reference: text(60) }), {
  done: ['paid_on'],
});

/** The version that the page showed: while it is read, the request may be refused and made anew for another amount. */
const approveForm = z.object({ seen });
const refuseForm = z.object({ seen, reason: paragraphs(2000) });

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

const captionOf = ({ agreementNumber, organisationName }: InstalmentRecord) =>
  `${agreementNumber} · ${organisationName}`;
const backTo = ({ agreementId, agreementNumber }: InstalmentRecord) => ({
  back: { href: `/agreements/${agreementId}`, text: agreementNumber },
});

/** One of the two approvals: what is approved and from what it follows, then the button. */
function approveRoute(approval: Approval): Route {
  const { button, permission } = instalmentSteps[approval];
  return formRoute<InstalmentRecord, z.output<typeof approveForm>>({
    path: button.path,
    stepUp: button.stepUp,
    may: permission,
    subject: instalmentSubject,
    reads: readsInstalment,
    schema: approveForm,
    show: async (context, instalment, state) => {
      const title = context.language.t(`${button.texts}.action`);
      const facts = await gatherApproval(context, instalment);
      return page(
        title,
        <ApprovePage {...{ context, state, title, instalment, facts }} caption={captionOf(instalment)} />,
        backTo(instalment),
      );
    },
    act: async ({ work }, { id, agreementId }, { seen }) => {
      await approveInstalment(work, { instalmentId: id, approval, seen });
      return redirect(`/agreements/${agreementId}`);
    },
  });
}

export const paymentRoutes: Route[] = [
  press(instalmentSteps.request, requestInstalment),
  ...approvals.map(approveRoute),
  formRoute<InstalmentRecord, z.output<typeof refuseForm>>({
    path: instalmentSteps.refuse.button.path,
    may: instalmentSteps.refuse.permission,
    subject: instalmentSubject,
    reads: readsInstalment,
    schema: refuseForm,
    show: async (context, instalment, state) => {
      const title = context.language.t('grants.instalment.refuse.action');
      return page(
        title,
        <ReasonForm
          {...{ context, state, title }}
          caption={captionOf(instalment)}
          text={<SeenField state={state} now={String(instalment.version)} />}
        />,
        backTo(instalment),
      );
    },
    act: async ({ work }, { id, agreementId }, form) => {
      await refuseInstalment(work, { ...form, instalmentId: id });
      return redirect(`/agreements/${agreementId}`);
    },
  }),
  formRoute<InstalmentRecord, { seen: string; paid_on: string; reference: string }>({
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
        backTo(instalment),
      ),
    act: async ({ work }, { id, agreementId }, { paid_on: paidOn, reference, seen }) => {
      await payInstalment(work, { instalmentId: id, paidOn, reference, seen });
      return redirect(`/agreements/${agreementId}`);
    },
  }),
];
