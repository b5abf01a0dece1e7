import { z } from 'zod';
import { type ActingContext, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { findAccount } from '../accounts/queries.ts';
import { secondFactor } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import {
  ConfirmSecondFactorForm,
  SecondFactorForm,
  SecondFactorSetup,
} from './pages/second-factor-pages.tsx';
import { beginOwnSecondFactor, confirmOwnSecondFactor, endOwnSecondFactor } from './set-second-factor.ts';

const back = ({ language }: ActingContext) => ({
  back: { href: '/account', text: language.t('people.account.title') },
});

/** Switching the second factor on and off. */
export function secondFactorRoutes(accounts: Accounts): Route[] {
  const isOn = async ({ tx, actor }: ActingContext) => {
    const person = await findPerson(tx, { id: actor.personId });
    const account = person?.accountId ? await findAccount(accounts.db, { id: person.accountId }) : undefined;
    return account?.secondFactor ?? false;
  };
  return [
    formRoute({
      path: '/account/second-factor',
      may: secondFactor,
      schema: z.object({
        password: z.string('invalid.required').min(1, 'invalid.required').max(1000, 'invalid.too_long'),
      }),
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
