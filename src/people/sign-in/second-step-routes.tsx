import { z } from 'zod';
import {
  type ActingContext,
  type FormState,
  formRoute,
  type Page,
  page,
  type Route,
  redirect,
  type Typed,
  toldByPage,
} from '../../platform/http/route.ts';
import { demonstrationCodes } from '../accounts/demonstration-factor.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { askForPasskey } from '../accounts/passkeys.ts';
import { findAccount } from '../accounts/queries.ts';
import { listPasskeys } from '../accounts/queries-passkeys.ts';
import { findPending } from '../accounts/sign-in.ts';
import { signInLimits } from '../limits.ts';
import { messagePage } from '../pages/message-page.tsx';
import { signInPermission } from '../permissions.ts';
import { nextOf } from '../rules.ts';
import { ownMarks } from './own-marks.ts';
import { SecondStepPage } from './pages/second-step-page.tsx';
import { again, problemOf } from './refused.ts';
import { takeSecondStep } from './sign-in-person.ts';

/** The second step of a sign-in, after the password. */
export function secondStepRoutes(accounts: Accounts, demonstration: boolean): Route[] {
  const show = async (context: ActingContext, _: undefined, state: FormState): Promise<Page> => {
    const { language, url, token, visitor } = context;
    const pending = await findPending(accounts, visitor);
    if (!pending) return startAgain(context);
    return page(
      language.t('people.second_step.title'),
      <SecondStepPage
        action={url.pathname + url.search}
        token={token}
        shownCode={await shownCode(pending)}
        passkey={{ action: `/sign-in/passkey${url.search}`, options: await passkeyOf(pending) }}
        {...state}
      />,
    );
  };
  const passkeyOf = async (pending: string) => {
    const having = await listPasskeys(accounts.db, pending);
    return having.length > 0 ? askForPasskey(accounts, 'sign-in', having) : undefined;
  };
  const shownCode = async (pending: string | undefined) =>
    demonstration && pending ? codeOf(accounts, pending) : undefined;
  return [
    formRoute<undefined, { code: string }>({
      path: '/sign-in/second-step',
      done: toldByPage,
      may: signInPermission,
      limits: signInLimits.secondStep,
      own: ownMarks(accounts).firstStep,
      schema: z.object({
        code: z.string('invalid.required').trim().min(6, 'people.code.wrong_length').max(40),
      }),
      fill: async ({ visitor }): Promise<Typed> => {
        const code = await shownCode(await findPending(accounts, visitor));
        return code ? { code } : {};
      },
      show,
      act: async (context, _, { code }) => {
        const typed = { code, shared: demonstration };
        const outcome = await takeSecondStep(context.work, accounts, typed, context.visitor);
        context.cookies.push(...outcome.cookies);
        if (outcome.kind === 'signed_in') return redirect(nextOf(context.query, '/tasks'));
        if (outcome.kind === 'over') return startAgain(context);
        return again(context, {}, 'code', problemOf(outcome, context, 'problem.wrong_code'), show);
      },
    }),
  ];
}

/** What the authenticator of an invented person shows now. */
async function codeOf(accounts: Accounts, accountId: string): Promise<string | undefined> {
  const account = await findAccount(accounts.db, { id: accountId });
  return account && (await demonstrationCodes(accounts, [account.email])).get(account.email);
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
