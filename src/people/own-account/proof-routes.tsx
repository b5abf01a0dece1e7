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
import { ButtonLink } from '../../ui/button.tsx';
import { getOwnAccount } from '../accounts/account.ts';
import { demonstrationCodes } from '../accounts/demonstration-factor.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { askForPasskey } from '../accounts/passkeys.ts';
import { listPasskeys } from '../accounts/queries-passkeys.ts';
import { missedCookies } from '../accounts/sessions.ts';
import { messagePage } from '../pages/message-page.tsx';
import { provePermission } from '../permissions.ts';
import { nextOf } from '../rules.ts';
import { ProofPage } from './pages/proof-page.tsx';
import { proveOneself, provePurpose } from './prove-oneself.ts';
import { getOwn } from './tell-of-second-factor.ts';

const proofForm = z.object({
  password: z.string().max(1000, 'invalid.too_long').optional(),
  code: z.string().trim().max(40, 'people.code.wrong_length').optional(),
  credential: z.string().max(20_000).optional(),
});

/** Who is it? Asked before money, roles and exports when the last proof is some time ago. */
export function proofRoutes(accounts: Accounts, demonstration: boolean): Route[] {
  const show = async (context: ActingContext, _: undefined, state: FormState) => {
    const { language, url, token, actor } = context;
    const account = await getOwnAccount(accounts, await getOwn(context));
    const passkeys = await listPasskeys(accounts.db, account.id);
    const codes = demonstration ? await demonstrationCodes(accounts, [account.email]) : undefined;
    return page(
      language.t('people.prove.title'),
      <ProofPage
        action={url.pathname + url.search}
        token={token}
        secondFactor={account.secondFactor}
        passkey={
          passkeys.length > 0
            ? await askForPasskey(accounts, provePurpose(actor.personId), passkeys)
            : undefined
        }
        demonstration={codes && { code: codes.get(account.email) }}
        {...state}
      />,
    );
  };
  return [
    formRoute<undefined, z.infer<typeof proofForm>>({
      path: '/prove',
      done: toldByPage,
      may: provePermission,
      schema: proofForm,
      show,
      act: async (context, _, input) => {
        const typed = { ...input, shared: demonstration };
        context.cookies.push(...(await proveOneself(context.work, accounts, typed, context.visitor)));
        const next = nextOf(context.query, '/account');
        if (!context.query.file) return redirect(next);
        const more = (
          <ButtonLink href={next} download>
            {context.language.t('people.prove.download')}
          </ButtonLink>
        );
        return messagePage(context, 'people.prove.done', { more });
      },
      again: async ({ cookies, visitor }) => void cookies.push(...(await missedCookies(accounts, visitor))),
    }),
  ];
}
