import { z } from 'zod';
import { day, text, withDates } from '../../platform/http/fields.ts';
import { buttonRoute, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import type { Permission } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { readsInstalment } from '../sensitive-records.ts';
import { approveFirst, approveSecond, refuseInstalment } from './approve-instalment.ts';
import { PayPage } from './pages/pay-page.tsx';
import { payInstalment } from './pay-instalment.ts';
import { type InstalmentSubject, paymentPermissions } from './permissions.ts';
import type { InstalmentRecord } from './queries.ts';
import { requestInstalment } from './request-instalment.ts';
import { instalmentSubject } from './subject.ts';

const payForm = withDates(['paid_on'], z.object({ paid_on: day, reference: text(60) }));

/** One press on an instalment, and back to its agreement. */
function press(
  name: string,
  may: Permission<InstalmentSubject>,
  act: (work: Work, input: { instalmentId: string }) => Promise<void>,
  proof: { stepUp?: true } = {},
): Route {
  return buttonRoute<InstalmentRecord>({
    path: `/instalments/:instalmentId/${name}`,
    ...proof,
    may,
    subject: instalmentSubject,
    back: (_context, { agreementId }) => `/agreements/${agreementId}`,
    act: async ({ work }, { id, agreementId }) => {
      await act(work, { instalmentId: id });
      return redirect(`/agreements/${agreementId}`);
    },
  });
}

export const paymentRoutes: Route[] = [
  press('request', paymentPermissions.request, requestInstalment),
  press('approve-first', paymentPermissions.approveFirst, approveFirst, { stepUp: true }),
  press('approve-second', paymentPermissions.approveSecond, approveSecond, { stepUp: true }),
  press('refuse', paymentPermissions.refuse, refuseInstalment),
  formRoute<InstalmentRecord, { paid_on: string; reference: string }>({
    path: '/instalments/:instalmentId/pay',
    stepUp: true,
    may: paymentPermissions.pay,
    subject: instalmentSubject,
    reads: readsInstalment,
    schema: payForm,
    show: (context, instalment, state) =>
      page(
        context.language.t('grants.instalment.pay.title'),
        <PayPage context={context} instalment={instalment} state={state} />,
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
