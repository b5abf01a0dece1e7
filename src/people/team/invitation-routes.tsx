import { z } from 'zod';
import { text } from '../../platform/http/fields.ts';
import { linkThatOpens } from '../../platform/http/own-mark.ts';
import { formRoute, page, type Route, redirect, toldByPage } from '../../platform/http/route.ts';
import { nobody } from '../../platform/permissions.ts';
import { privacyNotice } from '../../privacy/index.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { mailedLinkLimits } from '../limits.ts';
import { acceptInvitationPermission, acceptSignedIn } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import { acceptInvitation, acceptInvitationAsNew, getInvitation } from './accept-invitation.ts';
import { AcceptPage, InvitationPage, InvitationSignInPage } from './pages/invitation-page.tsx';

/** Where the link of an invitation leads: a new account, signing in, or one press. */
export function invitationRoutes(accounts: Accounts): Route[] {
  return [
    formRoute({
      path: '/invitation/:token',
      done: toldByPage,
      may: acceptInvitationPermission,
      limits: mailedLinkLimits,
      own: linkThatOpens(getInvitation),
      schema: z.object({
        name: text(120),
        password: z.string('invalid.required').min(1, 'invalid.required').max(1000, 'invalid.too_long'),
      }),
      show: async ({ tx, now, actionId, actor, params, url, token, language }, _, state) => {
        const invitation = await getInvitation({ tx, now }, params.token!);
        const title = language.t('people.invitation.title');
        const accept = `${url.pathname}/accept`;
        if (actor.personId !== nobody.personId)
          return page(title, <InvitationSignInPage invitation={invitation} href={accept} />);
        if ((await findPerson(tx, { email: invitation.email }))?.confirmedAt) {
          const href = `/sign-in?next=${encodeURIComponent(accept)}`;
          return page(title, <InvitationSignInPage invitation={invitation} href={href} />);
        }
        const notice = await privacyNotice({ tx, actionId, language, actor }, 'account', invitation);
        return page(
          title,
          <InvitationPage
            action={url.pathname}
            token={token}
            invitation={invitation}
            notice={notice}
            {...state}
          />,
        );
      },
      act: async ({ work, params, language }, _, input) => {
        const { locale } = language;
        await acceptInvitationAsNew(work, accounts, { ...input, token: params.token!, locale });
        return redirect('/sign-in?notice=ready');
      },
    }),
    formRoute({
      path: '/invitation/:token/accept',
      done: toldByPage,
      may: acceptSignedIn,
      schema: z.object({}),
      show: async ({ tx, now, params, url, token, language }, _, state) => {
        const invitation = await getInvitation({ tx, now }, params.token!);
        return page(
          language.t('people.invitation.title'),
          <AcceptPage action={url.pathname} token={token} invitation={invitation} {...state} />,
        );
      },
      act: async ({ work, params }) => {
        await acceptInvitation(work, { token: params.token! });
        return redirect('/account?notice=accepted');
      },
    }),
  ];
}
