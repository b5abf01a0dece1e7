import { z } from 'zod';
import {
  type ActingContext,
  type FormState,
  formRoute,
  page,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { askForPasskey, hasPasskeys } from '../accounts/passkeys.ts';
import { signInLimits } from '../limits.ts';
import { signInPermission } from '../permissions.ts';
import { nextOf } from '../rules.ts';
import { ownMarks } from './own-marks.ts';
import { PasskeySignInPage } from './pages/passkey-sign-in-page.tsx';
import { again, problemOf } from './refused.ts';
import { signInByPasskey } from './sign-in-person.ts';

/** Signing in with a passkey: both steps at once. */
export function passkeySignInRoutes(accounts: Accounts): Route[] {
  const show = async ({ language, url, token }: ActingContext, _: undefined, state: FormState) => {
    const options = hasPasskeys(accounts) ? await askForPasskey(accounts, 'sign-in') : undefined;
    const to = { action: url.pathname + url.search, token, other: `/sign-in${url.search}` };
    return page(
      language.t('people.passkeys.sign_in'),
      <PasskeySignInPage {...to} options={options} {...state} />,
    );
  };
  return [
    formRoute<undefined, { credential: string }>({
      path: '/sign-in/passkey',
      done: toldByPage,
      may: signInPermission,
      limits: signInLimits.passkey,
      own: ownMarks(accounts).passkey,
      schema: z.object({ credential: z.string().max(20_000).default('') }),
      show,
      act: async (context, _, input) => {
        const outcome = await signInByPasskey(context.work, accounts, input, context.visitor);
        context.cookies.push(...outcome.cookies);
        if (outcome.kind === 'signed_in') return redirect(nextOf(context.query, '/tasks'));
        return again(context, {}, '', problemOf(outcome, context, 'problem.passkey_refused'), show);
      },
    }),
  ];
}
