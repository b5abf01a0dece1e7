import { z } from 'zod';
import { text } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  type FormState,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { getOwnAccount } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { askForNewPasskey, hasPasskeys } from '../accounts/passkeys.ts';
import { listPasskeys } from '../accounts/queries-passkeys.ts';
import { addPasskeyPermission, endPasskeyPermission } from '../permissions.ts';
import { nextOf } from '../rules.ts';
import { addOwnPasskey, endOwnPasskey } from './keep-passkeys.ts';
import { EndPasskeyForm, PasskeysPage } from './pages/passkey-pages.tsx';
import { NewCodesPage } from './pages/second-factor-pages.tsx';
import { getOwn } from './tell-of-second-factor.ts';

const password = z.string('invalid.required').min(1, 'invalid.required').max(1000, 'invalid.too_long');
const here = '/account/passkeys';

/** The passkeys of one's own account: those there are, one more, one less. */
export function passkeyRoutes(accounts: Accounts): Route[] {
  const show = async (context: ActingContext, _: undefined, state: FormState) => {
    const { language, url, token } = context;
    const account = await getOwnAccount(accounts, await getOwn(context));
    return page(
      language.t('people.passkeys.title'),
      <PasskeysPage
        action={here + url.search}
        token={token}
        options={hasPasskeys(accounts) ? await askForNewPasskey(accounts, account) : undefined}
        passkeys={await listPasskeys(accounts.db, account.id)}
        {...state}
      />,
      {
        back: account.secondFactor
          ? { href: '/account', text: language.t('people.account.title') }
          : { href: `/account/second-factor${url.search}`, text: language.t('people.second_factor.title') },
      },
    );
  };
  return [
    formRoute<undefined, { name: string; password: string; credential: string }>({
      path: here,
      may: addPasskeyPermission,
      whileOwing: true,
      schema: z.object({ name: text(60), password, credential: z.string().max(20_000).default('') }),
      show,
      act: async ({ work, visitor, language, query }, _, input) => {
        const codes = await addOwnPasskey(work, accounts, input, visitor);
        if (codes.length === 0) return redirect('/account/passkeys');
        const next = nextOf(query, here);
        return page(language.t('people.second_factor.new_codes'), <NewCodesPage codes={codes} next={next} />);
      },
    }),
    formRoute({
      path: '/account/passkeys/:passkeyId/end',
      may: endPasskeyPermission,
      schema: z.object({ password }),
      show: async (context, _, state) => {
        const account = await getOwnAccount(accounts, await getOwn(context));
        const passkeys = await listPasskeys(accounts.db, account.id);
        const passkey = passkeys.find(({ id }) => id === context.params.passkeyId);
        if (!passkey) throw problem('not_found');
        const title = context.language.t('people.passkeys.end', { name: passkey.name });
        const to = { action: context.url.pathname, token: context.token, title };
        const back = { href: here, text: context.language.t('people.passkeys.title') };
        return page(title, <EndPasskeyForm {...to} {...state} />, { back });
      },
      act: async ({ work, visitor, params }, _, input) => {
        await endOwnPasskey(work, accounts, { passkeyId: params.passkeyId!, ...input }, visitor);
        return redirect(here);
      },
    }),
  ];
}
