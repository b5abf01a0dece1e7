import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { day, paragraphs, seen, text, tick, withDates } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  buttonRoute,
  type FormState,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import type { Permission } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import type { Button } from '../../platform/workflow/steps.ts';
import { findConfirmed } from '../account-proofs/queries.ts';
import { agreementHistory } from '../histories.ts';
import { readsInstalment } from '../sensitive-records.ts';
import { approvals, approveInstalment, refuseInstalment } from './approve-instalment.ts';
import { gatherApproval } from './gather-approval.ts';
import { DecisionPage } from './pages/decision-page.tsx';
import { PayPage } from './pages/pay-page.tsx';
import { payInstalment } from './pay-instalment.ts';
import type { InstalmentRecord } from './queries.ts';
import { requestInstalment } from './request-instalment.ts';
import { instalmentSubject } from './subject.ts';
import { type InstalmentSubject, instalmentSteps } from './workflow.ts';

/** The version that the page showed: while it is read, the request may be refused and made anew for another amount. */
const payForm = withDates(['paid_on'], z.object({ seen, paid_on: day, reference: text(60) }), {
  done: ['paid_on'],
});
const approveForm = z.object({ seen });
const refuseForm = z.object({
  seen,
  reason: paragraphs(2000, 'grants.instalment.refuse.no_reason'),
  stopped: tick,
});

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
type Shown = {
  readonly context: ActingContext;
  readonly instalment: InstalmentRecord;
  readonly state: FormState;
  readonly title: string;
  readonly caption: string;
};
/** The form of a step on an instalment, and back to its agreement. */
function instalmentForm<Typed>(
  { permission, button }: { permission: Permission<InstalmentSubject>; button: Button<never> },
  schema: z.ZodType<Typed>,
  of: {
    readonly title: string;
    /** It tells of earlier requests. */
    readonly tells?: true;
    readonly show: (shown: Shown) => Child | Promise<Child>;
    readonly act: (work: Work, instalmentId: string, typed: Typed) => Promise<void>;
  },
): Route {
  return formRoute<InstalmentRecord, Typed>({
    path: button.path,
    ...(button.stepUp && { stepUp: true }),
    may: permission,
    subject: instalmentSubject,
    reads: readsInstalment,
    ...(of.tells && { history: agreementHistory }),
    schema,
    show: async (context, instalment, state) => {
      const { agreementId, agreementNumber } = instalment;
      const title = context.language.t(of.title);
      const caption = captionOf(instalment);
      return page(title, await of.show({ context, instalment, state, title, caption }), {
        back: { href: `/agreements/${agreementId}`, text: agreementNumber },
      });
    },
    act: async ({ work }, { id, agreementId }, typed) => {
      await of.act(work, id, typed);
      return redirect(`/agreements/${agreementId}`);
    },
  });
}

export const paymentRoutes: Route[] = [
  press(instalmentSteps.request, requestInstalment),
  // What is approved and from what it follows, then the button.
  ...approvals.map((approval) =>
    instalmentForm(instalmentSteps[approval], approveForm, {
      title: `grants.instalment.${approval}.action`,
      tells: true,
      show: async (shown) => (
        <DecisionPage {...shown} facts={await gatherApproval(shown.context, shown.instalment)} />
      ),
      act: (work, instalmentId, { seen }) => approveInstalment(work, { instalmentId, approval, seen }),
    }),
  ),
  instalmentForm(instalmentSteps.refuse, refuseForm, {
    title: 'grants.instalment.refuse.action',
    tells: true,
    show: async (shown) => (
      <DecisionPage {...shown} facts={await gatherApproval(shown.context, shown.instalment)} refuses />
    ),
    act: (work, instalmentId, form) => refuseInstalment(work, { ...form, instalmentId }),
  }),
  instalmentForm(instalmentSteps.pay, payForm, {
    title: 'grants.instalment.pay.title',
    show: async ({ context, instalment, state }) => (
      <PayPage
        {...{ context, instalment, state }}
        account={await findConfirmed(context.tx, instalment.agreementId)}
      />
    ),
    act: (work, instalmentId, { paid_on: paidOn, reference, seen }) =>
      payInstalment(work, { instalmentId, paidOn, reference, seen }),
  }),
];
