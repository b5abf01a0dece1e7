import { z } from 'zod';
import { paragraphs } from '../../platform/http/fields.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { findPrivacy } from '../../privacy/index.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import {
  beginEmergencyPermission,
  endEmergencyPermission,
  listEmergenciesPermission,
  reviewEmergencyPermission,
  seeEmergency,
} from '../permissions.ts';
import { beginEmergency } from './begin-emergency.ts';
import { endEmergency } from './end-emergency.ts';
import { BeginPage, EmergencyListPage, EmergencyPage } from './pages/emergency-pages.tsx';
import { type Emergency, findEmergency, findReason, listEmergencies, listLooks } from './queries.ts';
import { reviewEmergency } from './review-emergency.ts';
import { usualHours } from './rules.ts';

const list = '/staff/emergencies';
const emergencyOfPath: Subject<Emergency> = {
  kind: 'emergency',
  param: 'emergencyId',
  find: (tx, id) => findEmergency(tx, id),
};

async function hoursOf({ tx, actionId }: Pick<Context, 'tx' | 'actionId'>): Promise<number> {
  return (await findPrivacy(tx, actionId))?.emergency?.hours ?? usualHours;
}

/** Emergency access: asked for, ended early, and looked through by the data protection officer. */
export function emergencyRoutes({ baseUrl }: Accounts): Route[] {
  return [
    pageRoute({
      path: list,
      may: listEmergenciesPermission,
      show: async (context) => {
        const { tx, actor, actionId, now, language } = context;
        return page(
          language.t('people.emergency.title'),
          <EmergencyListPage
            actor={actor}
            now={now}
            hours={await hoursOf(context)}
            emergencies={await listEmergencies(tx, actionId)}
          />,
          { wide: true },
        );
      },
    }),
    formRoute<void, { reason: string }>({
      path: `${list}/new`,
      stepUp: true,
      may: beginEmergencyPermission,
      schema: z.object({ reason: paragraphs(1000) }),
      show: async (context, _, state) =>
        page(
          context.language.t('people.emergency.begin'),
          <BeginPage
            {...state}
            action={context.url.pathname}
            token={context.token}
            hours={await hoursOf(context)}
          />,
          { back: { href: list, text: context.language.t('people.emergency.title') } },
        ),
      act: async (context, _, { reason }) => {
        const hours = await hoursOf(context);
        return redirect(`${list}/${await beginEmergency(context.work, { reason, hours, baseUrl })}`);
      },
    }),
    pageRoute<Emergency>({
      path: `${list}/:emergencyId`,
      may: seeEmergency,
      subject: emergencyOfPath,
      show: async ({ tx, actor, now, token, language }, emergency) =>
        page(
          language.t('people.emergency.one'),
          <EmergencyPage
            actor={actor}
            now={now}
            token={token}
            emergency={emergency}
            reason={await findReason(tx, emergency.id)}
            looks={await listLooks(tx, emergency.id)}
          />,
          { wide: true, back: { href: list, text: language.t('people.emergency.title') } },
        ),
    }),
    buttonRoute<Emergency>({
      path: `${list}/:emergencyId/end`,
      may: endEmergencyPermission,
      subject: emergencyOfPath,
      back: (_, { id }) => `${list}/${id}`,
      act: async ({ work }, { id }) => {
        await endEmergency(work, { id });
        return redirect(`${list}/${id}`);
      },
    }),
    buttonRoute<Emergency>({
      path: `${list}/:emergencyId/reviewed`,
      may: reviewEmergencyPermission,
      subject: emergencyOfPath,
      back: (_, { id }) => `${list}/${id}`,
      act: async ({ work }, { id }) => {
        await reviewEmergency(work, { id });
        return redirect(`${list}/${id}`);
      },
    }),
  ];
}
