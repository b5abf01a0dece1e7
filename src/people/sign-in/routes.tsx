import { z } from 'zod';
import { cookie } from '../../platform/http/cookies.ts';
import { linkThatOpens } from '../../platform/http/own-mark.ts';
import {
  type ActingContext,
  buttonRoute,
  type FormState,
  formRoute,
  leave,
  type Page,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { getOwnAccount } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { signOut } from '../accounts/sessions.ts';
import { withCookies } from '../accounts/sign-in.ts';
import { mailedLinkLimits, signInLimits } from '../limits.ts';
import { messagePage } from '../pages/message-page.tsx';
import { resetPasswordPermission, signInPermission, signOutPermission } from '../permissions.ts';
import { emailField } from '../registration/schema.ts';
import { actingForCookie } from '../resolve-person.ts';
import { nextOf } from '../rules.ts';
import { ownMarks } from './own-marks.ts';
import { ForgottenPage, ResetPage } from './pages/forgotten-page.tsx';
import { type Notice, notices, SignInPage } from './pages/sign-in-page.tsx';
import { passkeySignInRoutes } from './passkey-routes.tsx';
import { recordSignOut } from './record-sign-out.ts';
import { again, problemOf } from './refused.ts';
import { askForReset, getResetPerson, resetOwnPassword } from './reset-own-password.ts';
import { secondStepRoutes } from './second-step-routes.tsx';
import { type Outcome, signInPerson, takeSecondStep } from './sign-in-person.ts';

const home = '/tasks';
const typedPassword = z.string('invalid.required').min(1, 'invalid.required').max(1000, 'invalid.too_long');

/** Signing in and out, and the ways back in. */
export function signInRoutes(accounts: Accounts, demonstration = false): Route[] {
  const showSignIn = signInPage(demonstration);
  const own = ownMarks(accounts);
  /** The buttons of the demonstration send the code along with the password. */
  const bothAtOnce = async (
    { work, visitor, cookies }: ActingContext,
    code: string | undefined,
    first: Outcome,
  ) => {
    if (!demonstration || !code) return false;
    const typed = { code, shared: true };
    const outcome = await takeSecondStep(work, accounts, typed, withCookies(visitor, first.cookies));
    cookies.push(...outcome.cookies);
    return outcome.kind === 'signed_in';
  };
  return [
    formRoute({
      path: '/sign-in',
      done: toldByPage,
      may: signInPermission,
      limits: signInLimits.password,
      own: own.browser,
      schema: z.object({ email: emailField, password: typedPassword, code: z.string().max(40).optional() }),
      show: showSignIn,
      act: async (context, _, input) => {
        const outcome = await signInPerson(context.work, accounts, input, context.visitor);
        context.cookies.push(...outcome.cookies);
        if (outcome.kind === 'signed_in') return redirect(nextOf(context.query, home));
        if (outcome.kind === 'second_step')
          return (await bothAtOnce(context, input.code, outcome))
            ? redirect(nextOf(context.query, home))
            : redirect(`/sign-in/second-step${context.url.search}`);
        const problem = problemOf(outcome, context, 'problem.sign_in_refused', 'problem.sign_in_waits');
        return again(context, { email: input.email }, 'password', problem, showSignIn);
      },
    }),
    ...secondStepRoutes(accounts, demonstration),
    ...passkeySignInRoutes(accounts),
    buttonRoute({
      path: '/sign-out',
      done: toldByPage,
      may: signOutPermission,
      whileOwing: true,
      back: () => '/',
      act: async (context) => {
        context.cookies.push(
          ...(await signOut(accounts, context.visitor)),
          forget(accounts, actingForCookie),
        );
        await recordSignOut(context.work);
        return leave('/sign-in?notice=signed_out');
      },
    }),
    formRoute({
      path: '/sign-in/forgotten',
      done: toldByPage,
      may: resetPasswordPermission,
      limits: signInLimits.forgotten,
      own: own.browser,
      schema: z.object({ email: emailField }),
      show: ({ language, url, token }, _, state) =>
        page(
          language.t('people.forgotten.title'),
          <ForgottenPage action={url.pathname} token={token} {...state} />,
        ),
      act: async ({ work }, _, input) => {
        await askForReset(work, accounts, input);
        return redirect('/sign-in/forgotten/sent');
      },
    }),
    pageRoute({
      path: '/sign-in/forgotten/sent',
      may: resetPasswordPermission,
      show: (context) => messagePage(context, 'people.forgotten.sent'),
    }),
    formRoute({
      path: '/reset/:token',
      done: toldByPage,
      may: resetPasswordPermission,
      limits: mailedLinkLimits,
      own: linkThatOpens((context, token) => getResetPerson(context, accounts, token)),
      schema: z.object({ password: typedPassword }),
      show: async ({ tx, language, url, token, params }, _, state) => {
        const person = await getResetPerson({ tx }, accounts, params.token!);
        const { secondFactor } = await getOwnAccount(accounts, person);
        return page(
          language.t('people.reset.title'),
          <ResetPage action={url.pathname} token={token} secondFactor={secondFactor} {...state} />,
        );
      },
      act: async ({ work, params, visitor, cookies }, _, { password }) => {
        const given = { token: params.token!, password };
        cookies.push(await resetOwnPassword(work, accounts, given, visitor));
        return redirect('/sign-in?notice=reset');
      },
      // Sent twice, it leads to where the first one did; the cookie came with that.
      again: async () => {},
    }),
  ];
}

function signInPage(demonstration: boolean) {
  return ({ language, url, query, token }: ActingContext, _: unknown, state: FormState): Page => {
    const notice = notices.find((one) => one === query.notice) as Notice | undefined;
    const kept = Boolean(query.stash);
    const to = { action: url.pathname + url.search, token };
    return page(
      language.t('people.sign_in.title'),
      <SignInPage
        {...to}
        search={url.search}
        notice={notice}
        kept={kept}
        demonstration={demonstration}
        {...state}
      />,
    );
  };
}

function forget({ secure }: Accounts, name: string): string {
  return cookie(name, '', { secure, seconds: 0 });
}
