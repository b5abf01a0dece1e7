import { z } from 'zod';
import { cookie } from '../../platform/http/cookies.ts';
import {
  type ActingContext,
  buttonRoute,
  type FormState,
  formRoute,
  type Page,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { getOwnAccount } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { signOut } from '../accounts/sessions.ts';
import { owesSecondStep } from '../accounts/sign-in.ts';
import { messagePage } from '../pages/message-page.tsx';
import { resetPasswordPermission, signInPermission, signOutPermission } from '../permissions.ts';
import { emailField } from '../registration/schema.ts';
import { actingForCookie } from '../resolve-person.ts';
import { localPath } from '../rules.ts';
import { ForgottenPage, ResetPage } from './pages/forgotten-page.tsx';
import { SecondStepPage } from './pages/second-step-page.tsx';
import { type Notice, notices, SignInPage } from './pages/sign-in-page.tsx';
import { recordSignOut } from './record-sign-out.ts';
import { askForReset, getResetPerson, resetOwnPassword } from './reset-own-password.ts';
import { type Outcome, signInPerson, takeSecondStep } from './sign-in-person.ts';

const home = '/tasks';
const typedPassword = z.string('invalid.required').min(1, 'invalid.required').max(1000, 'invalid.too_long');

/** Signing in and out, and the ways back in. */
export function signInRoutes(accounts: Accounts, demonstration = false): Route[] {
  const showSignIn = signInPage(demonstration);
  return [
    formRoute({
      path: '/sign-in',
      may: signInPermission,
      schema: z.object({ email: emailField, password: typedPassword }),
      show: showSignIn,
      act: async (context, _, input) => {
        const outcome = await signInPerson(context.work, accounts, input, context.visitor);
        context.cookies.push(...outcome.cookies);
        if (outcome.kind === 'signed_in') return redirect(nextOf(context));
        if (outcome.kind === 'second_step') return redirect(`/sign-in/second-step${context.url.search}`);
        const problem = problemOf(outcome, context, 'problem.sign_in_refused');
        return again(context, { email: input.email }, 'password', problem, showSignIn);
      },
    }),
    formRoute({
      path: '/sign-in/second-step',
      may: signInPermission,
      schema: z.object({
        code: z.string('invalid.required').trim().min(6, 'people.code.wrong_length').max(40),
      }),
      show: (context, _, state) =>
        owesSecondStep(accounts, context.visitor)
          ? showSecondStep(context, undefined, state)
          : startAgain(context),
      act: async (context, _, input) => {
        const outcome = await takeSecondStep(context.work, accounts, input, context.visitor);
        context.cookies.push(...outcome.cookies);
        if (outcome.kind === 'signed_in') return redirect(nextOf(context));
        if (outcome.kind === 'over') return startAgain(context);
        return again(context, {}, 'code', problemOf(outcome, context, 'problem.wrong_code'), showSecondStep);
      },
    }),
    buttonRoute({
      path: '/sign-out',
      may: signOutPermission,
      back: () => '/',
      act: async (context) => {
        context.cookies.push(
          ...(await signOut(accounts, context.visitor)),
          forget(accounts, actingForCookie),
        );
        await recordSignOut(context.work);
        return redirect('/sign-in?notice=signed_out');
      },
    }),
    formRoute({
      path: '/sign-in/forgotten',
      may: resetPasswordPermission,
      schema: z.object({ email: emailField }),
      show: ({ language, url, token }, _, state) =>
        page(
          language.t('people.forgotten.title'),
          <ForgottenPage action={url.pathname} token={token} {...state} />,
        ),
      act: async ({ work, visitor }, _, input) => {
        await askForReset(work, accounts, input, visitor);
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
      may: resetPasswordPermission,
      schema: z.object({ password: typedPassword }),
      show: async ({ tx, language, url, token, params }, _, state) => {
        const person = await getResetPerson({ tx }, accounts, params.token!);
        const { secondFactor } = await getOwnAccount(accounts, person);
        return page(
          language.t('people.reset.title'),
          <ResetPage action={url.pathname} token={token} secondFactor={secondFactor} {...state} />,
        );
      },
      act: async ({ work, params }, _, { password }) => {
        await resetOwnPassword(work, accounts, { token: params.token!, password });
        return redirect('/sign-in?notice=reset');
      },
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
      <SignInPage {...to} notice={notice} kept={kept} demonstration={demonstration} {...state} />,
    );
  };
}

function showSecondStep({ language, url, token }: ActingContext, _: unknown, state: FormState): Page {
  return page(
    language.t('people.second_step.title'),
    <SecondStepPage action={url.pathname + url.search} token={token} {...state} />,
  );
}

function startAgain(context: ActingContext): Page {
  const more = (
    <p class="govuk-body">
      <a class="govuk-link" href="/sign-in">
        {context.language.t('people.sign_in.title')}
      </a>
    </p>
  );
  return messagePage(context, 'people.second_step.over', { status: 409, more });
}

function problemOf({ kind, minutes = 0 }: Outcome, { language }: ActingContext, refused: string) {
  return kind === 'too_many'
    ? { status: 429, text: language.t('problem.too_many_tries', { minutes }) }
    : { status: 422, text: language.t(refused) };
}

// A refusal is shown, not thrown: what was recorded of it has to be committed.
function again(
  context: ActingContext,
  typed: FormState['typed'],
  field: string,
  { status, text }: { status: number; text: string },
  show: (context: ActingContext, _: unknown, state: FormState) => Page,
): Page {
  return {
    ...show(context, undefined, {
      typed,
      errors: { [field]: text },
      conflict: false,
    }),
    status,
  };
}

function nextOf({ query }: ActingContext): string {
  const next = localPath(query.next, home);
  return query.stash
    ? `${next}${next.includes('?') ? '&' : '?'}stash=${encodeURIComponent(query.stash)}`
    : next;
}

function forget({ secure }: Accounts, name: string): string {
  return cookie(name, '', { secure, seconds: 0 });
}
