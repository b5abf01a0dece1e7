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
import { countRecoveryCodes, findAccount, hasAuthenticator } from '../accounts/queries.ts';
import { secondFactor } from '../permissions.ts';
import { findPerson, listMemberships } from '../queries.ts';
import { needsSecondFactor, nextOf } from '../rules.ts';
import {
  BeginSecondFactorForm,
  ConfirmSecondFactorForm,
  EndSecondFactorForm,
  NewCodesPage,
  RenewCodesForm,
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
const typedCode = z.string('invalid.required').trim().min(6, 'people.code.wrong_length').max(40);
const passwordAndCode = z.object({ ...passwordOnly.shape, code: typedCode });
const back = ({ language }: ActingContext) => ({
  back: { href: '/account', text: language.t('people.account.title') },
});
const addressOf = ({ url, token }: ActingContext) => ({ action: url.pathname + url.search, token });

/** Switching the second factor on and off. */
export function secondFactorRoutes(accounts: Accounts): Route[] {
  const findOwnAccount = async ({ tx, actor }: ActingContext) => {
    const person = await findPerson(tx, { id: actor.personId });
    return person?.accountId ? findAccount(accounts.db, { id: person.accountId }) : undefined;
  };
  const isOn = async (context: ActingContext) => (await findOwnAccount(context))?.secondFactor ?? false;
  const isRequired = async ({ tx, actor, actionId }: ActingContext) =>
    needsSecondFactor(await listMemberships(tx, actionId, actor.personId));
  // Whoever has to set it up first has no other page to go back to.
  const wayBack = async (context: ActingContext) =>
    (await isRequired(context)) && !(await isOn(context)) ? {} : back(context);
  return [
    formRoute({
      path: '/account/second-factor',
      done: toldByPage,
      may: secondFactor,
      whileOwing: true,
      schema: passwordOnly,
      show: async (context, _, state) => {
        const account = await findOwnAccount(context);
        if (account && (await hasAuthenticator(accounts.db, account.id))) return showEnd(context, state);
        const required = (await isRequired(context)) && !account?.secondFactor;
        return page(
          context.language.t('people.second_factor.title'),
          <BeginSecondFactorForm
            required={required}
            on={account?.secondFactor ?? false}
            passkeys={`/account/passkeys${context.url.search}`}
            {...addressOf(context)}
            {...state}
          />,
          await wayBack(context),
        );
      },
      act: async (context, _, input) => {
        const factor = await beginOwnSecondFactor(context.work, accounts, input, context.visitor);
        const action = `/account/second-factor/confirm${context.url.search}`;
        return page(
          context.language.t('people.second_factor.setup'),
          <SecondFactorSetup factor={factor} action={action} token={context.token} />,
          await wayBack(context),
        );
      },
    }),
    formRoute({
      path: '/account/second-factor/end',
      done: toldByPage,
      may: secondFactor,
      schema: passwordAndCode,
      show: (context, _, state) => showEnd(context, state),
      act: async ({ work, visitor, cookies }, _, input) => {
        cookies.push(...(await endOwnSecondFactor(work, accounts, input, visitor)));
        return redirect('/account?notice=second_factor_off');
      },
    }),
    formRoute({
      path: '/account/second-factor/codes',
      done: toldByPage,
      may: secondFactor,
      schema: passwordOnly,
      show: async (context, _, state) => {
        const account = await findOwnAccount(context);
        const left = account ? await countRecoveryCodes(accounts.db, account.id) : 0;
        const title = context.language.t('people.second_factor.recovery_codes');
        return page(title, <RenewCodesForm left={left} {...addressOf(context)} {...state} />, back(context));
      },
      act: async (context, _, input) => {
        const codes = await renewOwnRecoveryCodes(context.work, accounts, input, context.visitor);
        const title = context.language.t('people.second_factor.new_codes');
        return page(title, <NewCodesPage codes={codes} />, back(context));
      },
    }),
    formRoute({
      path: '/account/second-factor/confirm',
      done: toldByPage,
      may: secondFactor,
      whileOwing: true,
      schema: z.object({ code: typedCode }),
      show: async (context, _, state) =>
        page(
          context.language.t('people.second_factor.first_code'),
          <ConfirmSecondFactorForm
            again={`/account/second-factor${context.url.search}`}
            {...addressOf(context)}
            {...state}
          />,
          await wayBack(context),
        ),
      act: async ({ work, visitor, cookies, query }, _, input) => {
        cookies.push(...(await confirmOwnSecondFactor(work, accounts, input, visitor)));
        return redirect(nextOf(query, '/account?notice=second_factor_on'));
      },
    }),
  ];
  async function showEnd(context: ActingContext, state: FormState) {
    return page(
      context.language.t('people.second_factor.title'),
      <EndSecondFactorForm
        required={await isRequired(context)}
        action="/account/second-factor/end"
        token={context.token}
        {...state}
      />,
      back(context),
    );
  }
}
