import { z } from 'zod';
import { tick } from '../../platform/http/fields.ts';
import { linkThatOpens } from '../../platform/http/own-mark.ts';
import {
  type ActingContext,
  buttonRoute,
  formRoute,
  page,
  type Route,
  redirect,
  type Subject,
  toldByPage,
} from '../../platform/http/route.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { mailedLinkLimits, signInLimits } from '../limits.ts';
import {
  askForRecoveryPermission,
  openByRecoveryPermission,
  stopRecoveryPermission,
  vouchPermission,
} from '../permissions.ts';
import { ownMarks } from '../sign-in/own-marks.ts';
import { askForRecovery, getPendingPerson } from './ask-for-recovery.ts';
import { getRecoveryToStop, openByRecovery, stopRecovery } from './open-by-recovery.ts';
import { LostPage, StopPage, VouchPage } from './pages/recovery-pages.tsx';
import { firstOrganisation, lockRecovery, type Recovery } from './queries.ts';
import { helpersOf, stateOf } from './rules.ts';
import { vouchForPerson, wayOf } from './vouch-for-person.ts';

const recoveryOfPath: Subject<Recovery> = {
  kind: 'recovery',
  param: 'recoveryId',
  find: async (tx, id, { actionId }) => {
    const found = await lockRecovery(tx, { id });
    return found?.actionId === actionId ? found : undefined;
  },
};

/** The way back for whoever lost the second factor and the recovery codes. */
export function recoveryRoutes(accounts: Accounts): Route[] {
  return [
    formRoute({
      path: '/sign-in/lost',
      done: toldByPage,
      may: askForRecoveryPermission,
      limits: signInLimits.lost,
      own: ownMarks(accounts).firstStep,
      schema: z.object({}),
      show: async (context, _, state) => {
        const { tx, now, language, visitor, token, url, actionId } = context;
        const person = await getPendingPerson(context, accounts, visitor);
        const recovery = await lockRecovery(tx, { personId: person.id });
        const place = await firstOrganisation(tx, { actionId, personId: person.id });
        const stands =
          recovery &&
          stateOf(
            recovery,
            recovery.vouchers.map(({ way }) => way),
            now,
          );
        return page(
          language.t('people.recovery.title'),
          <LostPage
            action={url.pathname}
            token={token}
            stands={stands === 'over' ? undefined : stands}
            recovery={recovery}
            helpers={helpersOf(place?.kind)}
            {...state}
          />,
          { back: { href: '/sign-in/second-step', text: language.t('people.second_step.title') } },
        );
      },
      act: async ({ work, visitor }) => {
        await askForRecovery(work, accounts, visitor);
        return redirect('/sign-in/lost');
      },
    }),
    buttonRoute({
      path: '/sign-in/lost/open',
      done: toldByPage,
      may: openByRecoveryPermission,
      limits: signInLimits.lost,
      own: ownMarks(accounts).firstStep,
      back: () => '/sign-in/lost',
      act: async ({ work, visitor }) => {
        await openByRecovery(work, accounts, visitor);
        return redirect('/sign-in?notice=recovered');
      },
    }),
    formRoute({
      path: '/recovery/stop/:token',
      may: stopRecoveryPermission,
      limits: mailedLinkLimits,
      own: linkThatOpens(getRecoveryToStop),
      schema: z.object({}),
      show: async (context: ActingContext, _, state) => {
        await getRecoveryToStop(context, context.params.token!);
        const to = { action: context.url.pathname, token: context.token };
        return page(context.language.t('people.recovery.stop'), <StopPage {...to} {...state} />);
      },
      act: async ({ work, params }) => {
        await stopRecovery(work, { token: params.token! });
        return redirect('/sign-in/forgotten');
      },
    }),
    formRoute<Recovery, { spoken: boolean }>({
      path: '/recoveries/:recoveryId/vouch',
      stepUp: true,
      may: vouchPermission,
      subject: recoveryOfPath,
      reads: ({ id, organisationId }) => ({ kind: 'recovery', id, organisationId }),
      schema: z.object({ spoken: tick.refine((spoken) => spoken, 'people.recovery.tick') }),
      show: ({ language, url, token, actor }, recovery, state) =>
        page(
          language.t('people.recovery.vouch'),
          <VouchPage
            action={url.pathname}
            token={token}
            recovery={recovery}
            way={wayOf(actor, recovery)}
            {...state}
          />,
          { back: { href: '/tasks', text: language.t('people.recovery.tasks') } },
        ),
      act: async ({ work }, { id }) => {
        await vouchForPerson(work, { recoveryId: id });
        return redirect('/tasks');
      },
    }),
  ];
}
