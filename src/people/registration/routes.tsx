import { linkThatOpens } from '../../platform/http/own-mark.ts';
import {
  type ActingContext,
  type FormState,
  formRoute,
  type Page,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { isJurisdiction } from '../../platform/language/jurisdictions.ts';
import { privacyNotice } from '../../privacy/index.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { mailedLinkLimits, registrationLimits } from '../limits.ts';
import { messagePage } from '../pages/message-page.tsx';
import {
  confirmAnotherPermission,
  confirmEmailPermission,
  registerAnotherPermission,
  registerPermission,
} from '../permissions.ts';
import { confirmAnother, getPendingAnother } from './confirm-another.ts';
import { confirmEmail, getPendingRegistration } from './confirm-email.ts';
import { ConfirmAnotherPage } from './pages/confirm-another-page.tsx';
import { ConfirmPage } from './pages/confirm-page.tsx';
import { RegisterPage } from './pages/register-page.tsx';
import { askForAnother } from './register-another.ts';
import { askToRegister } from './register-organisation.ts';
import {
  anotherOrganisationSchema,
  confirmAnotherSchema,
  confirmSchema,
  registrationSchema,
} from './schema.ts';

/** A CSO registers itself, and proves the address of its person. */
export function registrationRoutes(accounts: Accounts): Route[] {
  return [
    formRoute({
      path: '/register',
      done: toldByPage,
      may: registerPermission,
      limits: registrationLimits.first,
      schema: registrationSchema,
      show: (context, _, state) => showRegister(context, state, true),
      act: async ({ work, language }, _, input) => {
        await askToRegister(work, accounts, { ...input, locale: language.locale });
        return redirect('/register/sent');
      },
    }),
    pageRoute({
      path: '/register/sent',
      may: registerPermission,
      show: (context) => messagePage(context, 'people.register.sent'),
    }),
    formRoute({
      path: '/register/another',
      done: toldByPage,
      may: registerAnotherPermission,
      limits: registrationLimits.another,
      schema: anotherOrganisationSchema,
      show: (context, _, state) => showRegister(context, state, false),
      act: async ({ work }, _, input) => {
        await askForAnother(work, accounts, input);
        return redirect('/register/another/sent');
      },
    }),
    pageRoute({
      path: '/register/another/sent',
      may: registerAnotherPermission,
      show: (context) => messagePage(context, 'people.register.another_sent'),
    }),
    formRoute({
      path: '/confirm/another/:token',
      done: toldByPage,
      may: confirmAnotherPermission,
      limits: mailedLinkLimits,
      own: linkThatOpens(getPendingAnother),
      schema: confirmAnotherSchema,
      fill: async ({ work, params }) => {
        const { organisation } = await getPendingAnother(work, params.token!);
        return { registrationNumber: organisation.registrationNumber };
      },
      show: async ({ work, language, url, token, params }, _, state) => {
        const pending = await getPendingAnother(work, params.token!);
        return page(
          language.t('people.confirm_another.title'),
          <ConfirmAnotherPage action={url.pathname} token={token} pending={pending} {...state} />,
        );
      },
      act: async ({ work, params }, _, input) => {
        const kind = await confirmAnother(work, accounts, { ...input, token: params.token! });
        return redirect(`/account?notice=${kind}`);
      },
    }),
    formRoute({
      path: '/confirm/:token',
      done: toldByPage,
      may: confirmEmailPermission,
      limits: mailedLinkLimits,
      own: linkThatOpens(getPendingRegistration),
      schema: confirmSchema,
      fill: async ({ work, params }) => {
        const { person, organisation } = await getPendingRegistration(work, params.token!);
        return { name: person.name, registrationNumber: organisation?.registrationNumber ?? '' };
      },
      show: async ({ work, language, url, token, params }, _, state) => {
        const pending = await getPendingRegistration(work, params.token!);
        return page(
          language.t('people.confirm.title'),
          <ConfirmPage action={url.pathname} token={token} pending={pending} {...state} />,
        );
      },
      act: async ({ work, params }, _, input) => {
        const kind = await confirmEmail(work, accounts, { ...input, token: params.token! });
        return redirect(kind === 'asked_to_join' ? '/sign-in?notice=asked' : '/sign-in?notice=ready');
      },
    }),
  ];
}

async function showRegister(context: ActingContext, state: FormState, person: boolean): Promise<Page> {
  const { language, url, token } = context;
  const { jurisdiction } = state.typed;
  const place = typeof jurisdiction === 'string' && isJurisdiction(jurisdiction) ? jurisdiction : null;
  const notice = await privacyNotice(context, 'account', { jurisdiction: place });
  return page(
    language.t(person ? 'people.register.title' : 'people.account.register_another'),
    <RegisterPage action={url.pathname} token={token} person={person} notice={notice} {...state} />,
  );
}
