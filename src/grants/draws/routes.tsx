import { z } from 'zod';
import { seen } from '../../platform/http/fields.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import type { Call } from '../calls/queries.ts';
import { callSubject } from '../calls/subject.ts';
import { drawAssessorsOfCall } from './draw-assessors.ts';
import { DrawPage } from './pages/draw-page.tsx';
import { drawPermissions } from './permissions.ts';
import { planDraw } from './plan-draw.ts';

/** The people who do not take part, as they stand in an address or in a form. */
const leftOut = (typed: unknown) =>
  String(typed ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 200);

/** `seen`: the draw that was shown. `out`: who did not take part in it. */
const drawForm = z.object({ seen, out: z.string().max(8000).default('') });

export const drawRoutes: Route[] = [
  formRoute<Call, z.output<typeof drawForm>>({
    path: '/staff/calls/:callId/draw',
    may: drawPermissions.draw,
    subject: callSubject,
    schema: drawForm,
    show: async (context, call, state) =>
      page(
        context.language.t('grants.draw.title'),
        <DrawPage
          {...{ context, call, state }}
          plan={await planDraw(context, call, leftOut(state.typed.out ?? context.query.out))}
        />,
        { wide: true, back: { href: `/staff/calls/${call.id}`, text: call.number } },
      ),
    act: async ({ work }, call, { seen, out }) => {
      await drawAssessorsOfCall(work, { callId: call.id, leftOut: leftOut(out), seen });
      return redirect(`/staff/calls/${call.id}/draw`);
    },
  }),
];
