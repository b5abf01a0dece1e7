import { buttonRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import type { Call } from '../calls/queries.ts';
import { callSubject } from '../calls/subject.ts';
import { openApplications } from './open-applications.ts';
import { OpeningPage } from './pages/opening-page.tsx';
import { openingPermissions } from './permissions.ts';
import { findOpening, listReceived } from './queries.ts';
import { isOpenable } from './rules.ts';

const recordOf = ({ id }: Call) => `/staff/calls/${id}/opening`;

export const openingRoutes: Route[] = [
  pageRoute<Call>({
    path: '/staff/calls/:callId/opening',
    may: openingPermissions.read,
    subject: callSubject,
    show: async (context, call) =>
      page(
        context.language.t('grants.opening.title'),
        <OpeningPage
          context={context}
          call={call}
          opening={await findOpening(context.tx, call.id)}
          received={(await listReceived(context.tx, call.id)).length}
          openable={isOpenable(call, context.now) && may(context.actor, openingPermissions.open, call)}
        />,
        { back: { href: `/staff/calls/${call.id}`, text: call.number } },
      ),
  }),
  buttonRoute<Call>({
    path: '/staff/calls/:callId/open',
    may: openingPermissions.open,
    subject: callSubject,
    back: (_context, call) => recordOf(call),
    act: async ({ work }, call) => {
      await openApplications(work, { callId: call.id });
      return redirect(recordOf(call));
    },
  }),
];
