import {
  findDefinition,
  getContract,
  getDefinition,
  listPartners,
  listSpending,
  roundsBooks,
} from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn } from '../../platform/dates.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import {
  buttonRoute,
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { money, toDecimal } from '../../platform/money.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SeenField } from '../../ui/seen-field.tsx';
import { headingNames } from '../report/heading-names.ts';
import { enterForecast } from './enter-forecast.ts';
import { gatherPayments } from './gather-payments.ts';
import { ForecastPage } from './pages/forecast-page.tsx';
import { PaymentsPage } from './pages/payments-page.tsx';
import { ReceivedPage } from './pages/received-page.tsx';
import {
  enterForecastPermission,
  recordReceivedPermission,
  requestPaymentPermission,
  seePayments,
} from './permissions.ts';
import { lastFrozenDay, listForecast, listRequests } from './queries.ts';
import { recordReceived } from './record-received.ts';
import { requestPayment } from './request-payment.ts';
import { nextPeriodOf } from './rules-forecast.ts';
import {
  type ForecastForm,
  fieldOf,
  forecastForm,
  type ReceivedForm,
  type ReplaceForm,
  receivedForm,
  replaceForm,
} from './schema.ts';
import { paymentSheets } from './tables.ts';

const path = '/staff/payments';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const backTo = ({ language }: Context) => ({
  back: { href: path, text: language.t('results.payment.title') },
});
const todayOf = ({ now }: Pick<Context, 'now'>) => dayIn(zone, now);

/** Payments of the contracting authority: what came, what may be requested, and the forecast behind it. */
export function paymentRoutes({ demonstration }: { readonly demonstration: boolean }): Route[] {
  return [
    pageRoute({
      path,
      may: seePayments,
      async show(context) {
        const { tx, actionId, actor, language, token } = context;
        const partners = await listPartners(tx, actionId);
        return page(
          language.t('results.payment.title'),
          <PaymentsPage
            content={await gatherPayments(tx, actionId, todayOf(context))}
            definition={await getDefinition(tx, actionId)}
            rounded={await roundsBooks(tx, actionId)}
            requests={await listRequests(tx, actionId)}
            token={token}
            mayRecord={may(actor, recordReceivedPermission, undefined)}
            mayForecast={
              may(actor, enterForecastPermission, undefined) &&
              partners.some(({ id }) => id === actor?.organisationId)
            }
            mayRequest={may(actor, requestPaymentPermission, undefined)}
          />,
          { wide: true, back: { href: '/staff/budget', text: language.t('action.budget.title') } },
        );
      },
    }),
    pageRoute({
      path: `${path}.xlsx`,
      may: seePayments,
      async show(context) {
        const { tx, actionId, language, query } = context;
        const requests = query.request ? await listRequests(tx, actionId) : [];
        const request = requests.find(({ number }) => String(number) === query.request);
        if (query.request && !request) throw problem('not_found');
        // A request is exact.
        const rounds = await roundsBooks(tx, actionId);
        if (request && rounds) throw problem('not_permitted');
        const content = request?.content ?? (await gatherPayments(tx, actionId, todayOf(context)));
        // A request names the headings as they were when it was made.
        const { definitionSha256 } = content;
        const definition = definitionSha256
          ? await findDefinition(tx, actionId, definitionSha256)
          : await getDefinition(tx, actionId);
        const sheets = paymentSheets({ language, definition, content }, rounds);
        const name = request ? `request-for-payment-${request.number}.xlsx` : 'payments.xlsx';
        return download(name, xlsx, await writeXlsx(sheets, { language, demonstration }));
      },
    }),
    formRoute<void, ReceivedForm>({
      path: `${path}/received/new`,
      stepUp: true,
      may: recordReceivedPermission,
      schema: receivedForm,
      async show(context, _none, state) {
        const { action } = await getDefinition(context.tx, context.actionId);
        return page(
          context.language.t('results.payment.record'),
          <ReceivedPage context={context} state={state} currency={action.currency} />,
          backTo(context),
        );
      },
      async act({ work }, _none, form) {
        await recordReceived(work, form);
        return redirect(path);
      },
    }),
    formRoute<void, ForecastForm>({
      path: `${path}/forecast/edit`,
      may: enterForecastPermission,
      schema: forecastForm,
      async fill(context) {
        const { tx, actionId, actor } = context;
        const { currency } = (await getDefinition(tx, actionId)).action;
        const own = (await listForecast(tx, actionId, await lastFrozenDay(tx, actionId))).filter(
          ({ partnerId }) => partnerId === actor.organisationId,
        );
        return Object.fromEntries(
          own.flatMap(({ heading, amountMinor }) =>
            amountMinor === null ? [] : [[fieldOf(heading), toDecimal(money(amountMinor, currency))]],
          ),
        );
      },
      async show(context, _none, state) {
        const { tx, actionId, actor, language } = context;
        const definition = await getDefinition(tx, actionId);
        const { currency } = definition.action;
        const today = todayOf(context);
        const spending = await listSpending(tx, actionId, { since: today, until: today });
        const leftOf = (key: string) => {
          const own = spending.find((one) => one.partnerId === actor.organisationId && one.heading === key);
          return language.money(money(own ? own.budgetMinor - own.spentMinor : 0, currency));
        };
        const headings = headingNames(definition, language).map((one) => ({ ...one, left: leftOf(one.key) }));
        return page(
          language.t('results.payment.enter_forecast'),
          <ForecastPage
            context={context}
            state={state}
            period={await periodOf(context)}
            headings={headings}
            currency={currency}
          />,
          backTo(context),
        );
      },
      async act({ work }, _none, form) {
        await enterForecast(work, form);
        return redirect(path);
      },
    }),
    buttonRoute({
      path: `${path}/request`,
      stepUp: true,
      may: requestPaymentPermission,
      seen: true,
      back: () => path,
      async act({ work }, _none, { seen }) {
        await requestPayment(work, { seen });
        return redirect(path);
      },
    }),
    formRoute<void, ReplaceForm>({
      path: `${path}/request/replace`,
      stepUp: true,
      may: requestPaymentPermission,
      schema: replaceForm,
      show: async (context, _none, state) => {
        const { t } = context.language;
        const content = await gatherPayments(context.tx, context.actionId, todayOf(context));
        return page(
          t('results.payment.replace'),
          <ReasonForm
            context={context}
            state={state}
            title={t('results.payment.replace')}
            text={
              <>
                <SeenField state={state} now={hashOfContent(content)} />
                <p class="govuk-body">{t('results.payment.replace_intro')}</p>
              </>
            }
            label={t('results.payment.replace_reason')}
            look="main"
          />,
          backTo(context),
        );
      },
      async act({ work }, _none, form) {
        await requestPayment(work, form);
        return redirect(path);
      },
    }),
  ];
}

async function periodOf(context: Pick<Context, 'tx' | 'actionId' | 'now'>) {
  const { tx, actionId } = context;
  return nextPeriodOf(await getContract(tx, actionId), await lastFrozenDay(tx, actionId), todayOf(context));
}
