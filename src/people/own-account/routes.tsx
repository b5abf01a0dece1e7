import { z } from 'zod';
import { cookie } from '../../platform/http/cookies.ts';
import { choice, text, tick } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  buttonRoute,
  download,
  formRoute,
  leave,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { locales } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { getOwnAccount, isOwnPassword } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { countRecoveryCodes, findAccount } from '../accounts/queries.ts';
import { listPasskeys } from '../accounts/queries-passkeys.ts';
import { listSessions } from '../accounts/sessions.ts';
import * as permissions from '../permissions.ts';
import { findPerson, listMemberships, type Person } from '../queries.ts';
import { actingForCookie } from '../resolve-person.ts';
import { reminderChoices } from '../rules.ts';
import { endOwnSession, signOutEverywhere } from '../sign-in/record-sign-out.ts';
import { findOrganisation } from '../team/queries.ts';
import { changeOwnDetails } from './change-own-details.ts';
import { changeOwnPassword, mustNotGuess } from './change-own-password.ts';
import { eraseOwnAccount } from './erase-own-account.ts';
import { exportOwnData } from './export-own-data.ts';
import { DetailsForm, EraseForm, PasswordForm } from './pages/account-forms.tsx';
import { AccountPage, type Choices, notices } from './pages/account-page.tsx';
import { switchOrganisation } from './switch-organisation.ts';

const typedPassword = z.string('invalid.required').min(1, 'invalid.required').max(1000, 'invalid.too_long');
const backToAccount = ({ language }: ActingContext) => ({
  back: { href: '/account', text: language.t('people.account.title') },
});

/** Whoever is signed in, as a record. */
export async function getOwnPerson({ tx, actor }: Pick<ActingContext, 'tx' | 'actor'>): Promise<Person> {
  const person = await findPerson(tx, { id: actor.personId });
  if (!person) throw problem('not_found');
  return person;
}

/** Finds what a person chose about themselves in other areas. */
export type ChoicesElsewhere = (context: ActingContext) => Promise<Choices>;

/** One's own account: what stands in it, and what one can do with it. */
export function ownAccountRoutes(accounts: Accounts, choicesElsewhere?: ChoicesElsewhere): Route[] {
  return [
    pageRoute({
      path: '/account',
      may: permissions.seeAccount,
      show: async (context) => {
        const acting = context as ActingContext;
        const { tx, actor, actionId, token, query, language, visitor } = acting;
        const person = await getOwnPerson({ tx, actor });
        const account = person.accountId && (await findAccount(accounts.db, { id: person.accountId }));
        const organisation = await findOrganisation(tx, actionId, actor.organisationId);
        return page(
          language.t('people.account.title'),
          <AccountPage
            actor={actor}
            token={token}
            notice={notices.find((one) => one === query.notice)}
            person={person}
            secondFactor={account ? account.secondFactor : false}
            passkeys={account ? (await listPasskeys(accounts.db, account.id)).length : 0}
            recoveryCodesLeft={account ? await countRecoveryCodes(accounts.db, account.id) : 0}
            memberships={await listMemberships(tx, actionId, person.id)}
            sessions={person.accountId ? await listSessions(accounts, person.accountId, visitor) : []}
            choices={await choicesElsewhere?.(acting)}
            privacy={await privacyNotice(context, 'account', organisation)}
          />,
        );
      },
    }),
    formRoute({
      path: '/account/details',
      done: toldByPage,
      may: permissions.changeDetails,
      schema: z.object({
        name: text(120),
        locale: choice(locales),
        reminders: choice(reminderChoices).optional(),
      }),
      fill: async (context) => {
        const { name, locale, reminders } = await getOwnPerson(context);
        return { name, locale, reminders };
      },
      show: (context, _, state) =>
        page(
          context.language.t('people.details.title'),
          <DetailsForm action={context.url.pathname} token={context.token} {...state} />,
          backToAccount(context),
        ),
      act: async ({ work, cookies }, _, input) => {
        await changeOwnDetails(work, input);
        cookies.push(cookie('language', input.locale, { secure: accounts.secure, seconds: 31_536_000 }));
        return redirect('/account?notice=details');
      },
    }),
    formRoute({
      path: '/account/password',
      done: toldByPage,
      may: permissions.changePasswordPermission,
      schema: z.object({ current: typedPassword, password: typedPassword }),
      show: async (context, _, state) => {
        const { secondFactor } = await getOwnAccount(accounts, await getOwnPerson(context));
        const to = { action: context.url.pathname, token: context.token, secondFactor };
        return page(
          context.language.t('people.change_password.title'),
          <PasswordForm {...to} {...state} />,
          backToAccount(context),
        );
      },
      act: async ({ work, visitor, cookies }, _, input) => {
        cookies.push(...(await changeOwnPassword(work, accounts, input, visitor)));
        return redirect('/account?notice=password');
      },
    }),
    buttonRoute({
      path: '/account/sessions/:sessionId/end',
      done: toldByPage,
      may: permissions.endSessions,
      back: () => '/account',
      act: async ({ work, params }) => {
        await endOwnSession(work, accounts, { sessionId: params.sessionId! });
        return redirect('/account?notice=session_ended');
      },
    }),
    buttonRoute({
      path: '/account/end-sessions',
      done: toldByPage,
      may: permissions.endSessions,
      back: () => '/account',
      act: async ({ work }) => {
        await signOutEverywhere(work, accounts);
        return leave('/sign-in?notice=signed_out');
      },
    }),
    buttonRoute({
      path: '/account/act-for/:organisationId',
      done: toldByPage,
      may: permissions.switchOrganisationPermission,
      back: () => '/account',
      act: async ({ work, params, cookies }) => {
        const organisationId = params.organisationId!;
        await switchOrganisation(work, { organisationId });
        cookies.push(
          cookie(actingForCookie, organisationId, { secure: accounts.secure, seconds: 31_536_000 }),
        );
        return redirect('/account?notice=switched');
      },
    }),
    pageRoute({
      path: '/account/export',
      gives: 'file',
      stepUp: true,
      may: permissions.exportData,
      show: async (context) => {
        const data = await exportOwnData((context as ActingContext).work, accounts);
        return download('my-data.json', 'application/json; charset=utf-8', JSON.stringify(data, null, 2));
      },
    }),
    formRoute({
      path: '/account/erase',
      done: toldByPage,
      may: permissions.eraseAccount,
      schema: z.object({ sure: tick.refine((sure) => sure, 'people.erase.tick'), password: typedPassword }),
      show: (context, _, state) =>
        page(
          context.language.t('people.erase.title'),
          <EraseForm action={context.url.pathname} token={context.token} {...state} />,
          backToAccount(context),
        ),
      act: async ({ work, visitor, language }, _, { password }) => {
        await mustNotGuess(accounts, work.actor.personId);
        if (!(await isOwnPassword(accounts, password, visitor)))
          throw problem('wrong_password', {}, { field: 'password' });
        await eraseOwnAccount(work, { erasedName: language.t('people.erased_person') });
        return leave('/sign-in?notice=erased');
      },
    }),
  ];
}
