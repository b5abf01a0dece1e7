import { z } from 'zod';
import { type ActingContext, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { countRecoveryCodes, findAccount } from '../accounts/queries.ts';
import { secondFactor } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import {
  ConfirmSecondFactorForm,
  NewCodesPage,
  RenewCodesForm,
  SecondFactorForm,
  SecondFactorSetup,
} from './pages/second-factor-pages.tsx';
import {
  beginOwnSecondFactor,
  confirmOwnSecondFactor,
  endOwnSecondFactor,
  renewOwnRecoveryCodes,
} from './set-second-factor.ts';

const passwordOnly = z.object({
  password: z.string('invalid.required').min(1, 'invalid.required').max(1000, 'invalid.too_long'),
});
const back = ({ language }: ActingContext) => ({
  back: { href: '/account', text: language.t('people.account.title') },
});

/** Switching the second factor on and off. */
export function secondFactorRoutes(accounts: Accounts): Route[] {
  const findOwnAccount = async ({ tx, actor }: ActingContext) => {
    const person = await findPerson(tx, { id: actor.personId });
    return person?.accountId ? findAccount(accounts.db, { id: person.accountId }) : undefined;
  };
  const isOn = async (context: ActingContext) => (await findOwnAccount(context))?.secondFactor ?? false;
  return [
    formRoute({
      path: '/account/second-factor',
      may: secondFactor,
      schema: passwordOnly,
      show: async (context, _, state) =>
        page(
          context.language.t('people.second_factor.title'),
          <SecondFactorForm
            on={await isOn(context)}
            action={context.url.pathname}
            token={context.token}
            {...state}
          />,
          back(context),
        ),
      act: async (context, _, input) => {
        const { work, visitor, token, language } = context;
        if (await isOn(context)) {
          context.cookies.push(...(await endOwnSecondFactor(work, accounts, input, visitor)));
          return redirect('/account?notice=second_factor_off');
        }
        const factor = await beginOwnSecondFactor(work, accounts, input, visitor);
        return page(
          language.t('people.second_factor.setup'),
          <SecondFactorSetup factor={factor} token={token} />,
          back(context),
        );
      },
    }),
    formRoute({
      path: '/account/second-factor/codes',
      may: secondFactor,
      schema: passwordOnly,
      show: async (context, _, state) => {
        const account = await findOwnAccount(context);
        const left = account ? await countRecoveryCodes(accounts.db, account.id) : 0;
        const to = { action: context.url.pathname, token: context.token };
        const title = context.language.t('people.second_factor.recovery_codes');
        return page(title, <RenewCodesForm left={left} {...to} {...state} />, back(context));
      },
      act: async (context, _, input) => {
        const codes = await renewOwnRecoveryCodes(context.work, accounts, input, context.visitor);
        const title = context.language.t('people.second_factor.new_codes');
        return page(title, <NewCodesPage codes={codes} />, back(context));
      },
    }),
    formRoute({
      path: '/account/second-factor/confirm',
      may: secondFactor,
      schema: z.object({
        code: z.string('invalid.required').trim().min(6, 'people.code.wrong_length').max(12),
      }),
      show: (context, _, state) =>
        page(
          context.language.t('people.second_factor.first_code'),
          <ConfirmSecondFactorForm action={context.url.pathname} token={context.token} {...state} />,
          back(context),
        ),
      act: async ({ work, visitor, cookies }, _, input) => {
        cookies.push(...(await confirmOwnSecondFactor(work, accounts, input, visitor)));
        return redirect('/account?notice=second_factor_on');
      },
    }),
  ];
}
