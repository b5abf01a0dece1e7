import { dayIn } from '../../platform/dates.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Typed,
} from '../../platform/http/route.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { confirmRoute } from '../confirm-route.tsx';
import { payingAccountHistory } from '../histories.ts';
import { confirmPayingAccount, refusePayingAccount } from './decide-account.ts';
import { PayingAccountFacts, PayingAccountPage } from './pages/paying-account-page.tsx';
import { ProposeAccountPage } from './pages/propose-account-page.tsx';
import { payingAccountPermissions } from './permissions.ts';
import { proposeAccount } from './propose-account.ts';
import { listDeciderNames, type PayingAccount, payingAccountsOf } from './queries.ts';
import { type AccountForm, accountForm } from './schema.ts';
import { payingAccountSubject } from './subject.ts';
import { payingAccountSteps, payingAccountWorkflow } from './workflow.ts';

const list = '/staff/payment-files';
const pathOf = (id: string) => `/staff/paying-accounts/${id}`;

/** Whether the person at work entered it: another one confirms it. */
const isOwn = ({ actor }: Context, { proposedBy }: PayingAccount) => proposedBy === actor?.personId;

/** The account that a partner pays from: entered by one person, decided on by another. */
export const payingAccountRoutes: Route[] = [
  formRoute<void, AccountForm>({
    path: '/staff/paying-accounts/new',
    stepUp: true,
    may: payingAccountPermissions.propose,
    schema: accountForm,
    fill: async ({ tx, actor }): Promise<Typed> => {
      const { current } = await payingAccountsOf(tx, actor.organisationId);
      return current
        ? { holder: current.holder, iban: current.iban, bic: current.bic, format: current.format }
        : {};
    },
    show: async (context, _none, state) => {
      const { language, tx, actor } = context;
      return page(
        language.t('grants.paying_account.title'),
        <ProposeAccountPage
          context={context}
          state={state}
          accounts={await payingAccountsOf(tx, actor.organisationId)}
        />,
        { back: { href: list, text: language.t('grants.payment_file.list.title') } },
      );
    },
    act: async ({ work }, _none, form) => {
      await proposeAccount(work, form);
      return redirect(list);
    },
  }),
  pageRoute<PayingAccount>({
    path: '/staff/paying-accounts/:payingAccountId',
    may: payingAccountPermissions.read,
    subject: payingAccountSubject,
    history: payingAccountHistory,
    show: async (context, account) => {
      const { t } = context.language;
      return page(
        t('grants.paying_account.title'),
        <PayingAccountPage
          context={context}
          account={account}
          standing={standingOf(payingAccountWorkflow, context.actor, account, dayIn(zone, context.now))}
          deciders={
            account.state === 'proposed' && isOwn(context, account)
              ? await listDeciderNames(context.tx, account)
              : []
          }
          history={await context.history(account, [account.id])}
        />,
        { back: { href: list, text: t('grants.payment_file.list.title') } },
      );
    },
  }),
  confirmRoute<PayingAccount>({
    path: payingAccountSteps.confirm.button.path,
    stepUp: payingAccountSteps.confirm.button.stepUp,
    may: payingAccountSteps.confirm.permission,
    subject: payingAccountSubject,
    texts: 'grants.paying_account.confirm',
    about: ({ id }, { t }) => ({ href: pathOf(id), text: t('grants.paying_account.title') }),
    facts: async (_context, account) => <PayingAccountFacts account={account} />,
    act: async ({ work }, { id }) => {
      await confirmPayingAccount(work, { payingAccountId: id });
      return redirect(list);
    },
  }),
  buttonRoute<PayingAccount>({
    path: payingAccountSteps.refuse.button.path,
    may: payingAccountSteps.refuse.permission,
    subject: payingAccountSubject,
    back: (_context, { id }) => pathOf(id),
    act: async ({ work }, { id }) => {
      await refusePayingAccount(work, { payingAccountId: id });
      return redirect(list);
    },
  }),
];
