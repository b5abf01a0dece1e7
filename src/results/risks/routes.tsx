import { getDefinition, listPartners } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import {
  type Context,
  csv,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { riskHistory } from '../histories.ts';
import { resultsPermissions } from '../permissions.ts';
import { gatherStatus } from '../status/gather-status.ts';
import { changeRisk } from './change-risk.ts';
import { categoriesOf, concernsOf, textOf } from './concerns.ts';
import { optionsOf } from './options.ts';
import { RiskFormPage } from './pages/risk-form-page.tsx';
import { RiskListPage } from './pages/risk-list-page.tsx';
import { RiskPage } from './pages/risk-page.tsx';
import { riskPermissions } from './permissions.ts';
import { listEntries, listRisks, type Risk } from './queries.ts';
import { recordRisk } from './record-risk.ts';
import { riskRows, riskSheet } from './risk-rows.ts';
import { riskStepRoutes } from './routes-steps.tsx';
import { type ChangeForm, changeForm, type RiskForm, riskFilter, riskForm } from './schema.ts';
import { riskSubject } from './subject.ts';
import { hasCome } from './triggers.ts';
import { typedOf } from './typed.ts';
import { riskSteps } from './workflow.ts';

const list = '/staff/risks';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const backToList = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: list, text: language.t('results.risk.title') },
});

/** What a risk can be chosen to be and concern, and who can answer for it. */
async function choicesOf({ tx, actionId, language }: Pick<Context, 'tx' | 'actionId' | 'language'>) {
  const definition = await getDefinition(tx, actionId);
  return {
    categories: categoriesOf(definition, language),
    concerns: concernsOf(definition, language),
    partners: await listPartners(tx, actionId),
  };
}

/** The register as the query of the address narrows it. */
async function listed({ tx, actionId, query }: Pick<Context, 'tx' | 'actionId' | 'query'>) {
  const { owner, ...rest } = riskFilter.parse(query);
  return listRisks(tx, { actionId, ownerId: owner, ...rest });
}

/** The risk register: for the staff of the partners. */
export function riskRoutes({ demonstration }: { readonly demonstration: boolean }): Route[] {
  return [
    pageRoute({
      path: list,
      may: riskPermissions.list,
      async show(context) {
        const { tx, actor, actionId, now, query, language } = context;
        const risks = await listed(context);
        const ruled = risks.some(({ triggerRule }) => triggerRule !== null);
        const counted = ruled ? (await gatherStatus(tx, { actionId, now })).counted : undefined;
        const come = risks.filter((one) => one.state === 'open' && counted && hasCome(one, counted));
        const filter = Object.fromEntries(
          Object.entries(riskFilter.parse(query)).filter(([, value]) => value !== undefined),
        );
        const asked = new URLSearchParams(filter);
        return page(
          language.t('results.risk.title'),
          <RiskListPage
            risks={risks}
            come={new Set(come.map(({ id }) => id))}
            {...(await choicesOf(context))}
            filter={filter}
            files={{ csv: `${list}.csv?${asked}`, xlsx: `${list}.xlsx?${asked}` }}
            mayRecord={may(actor, riskPermissions.record, undefined)}
            opensStatus={may(actor, resultsPermissions.readStatus, undefined)}
          />,
          { wide: true },
        );
      },
    }),
    pageRoute({
      path: `${list}.csv`,
      may: riskPermissions.list,
      stepUp: true,
      show: async (context) =>
        csv('risks.csv', riskRows(context.language, await choicesOf(context), await listed(context))),
    }),
    pageRoute({
      path: `${list}.xlsx`,
      may: riskPermissions.list,
      stepUp: true,
      async show(context) {
        const { tx, actionId, now, language } = context;
        const { action } = await getDefinition(tx, actionId);
        const above = [...[action.title, language.day(dayIn(zone, now))], kosovoFootnote(language.locale)];
        const sheet = riskSheet(language, await choicesOf(context), await listed(context), above);
        return download('risks.xlsx', xlsx, await writeXlsx([sheet], { language, demonstration }));
      },
    }),
    formRoute<void, RiskForm>({
      path: `${list}/new`,
      may: riskPermissions.record,
      schema: riskForm,
      async show(context, _none, state) {
        const { t } = context.language;
        const title = t('results.risk.record');
        return page(
          title,
          <RiskFormPage
            {...{ context, state, title }}
            intro={t('results.risk.record_text')}
            options={optionsOf(await choicesOf(context), context.language)}
          />,
          backToList(context),
        );
      },
      act: async ({ work }, _none, form) => redirect(`${list}/${await recordRisk(work, form)}`),
    }),
    pageRoute<Risk>({
      path: `${list}/:riskId`,
      may: riskPermissions.read,
      subject: riskSubject,
      history: riskHistory,
      async show(context, risk) {
        const { tx, actionId, now, language } = context;
        const { categories, concerns } = await choicesOf(context);
        const counted = risk.triggerRule ? (await gatherStatus(tx, { actionId, now })).counted : undefined;
        return page(
          risk.title,
          <RiskPage
            context={context}
            risk={risk}
            category={textOf(categories, risk.category, language)}
            concerns={textOf(concerns, risk.concerns, language)}
            value={(risk.triggerRule && counted?.[risk.triggerRule]) ?? null}
            come={risk.state === 'open' && counted !== undefined && hasCome(risk, counted)}
            entries={await listEntries(tx, risk.id)}
            history={await context.history({}, [risk.id])}
          />,
          { wide: true, ...backToList(context) },
        );
      },
    }),
    formRoute<Risk, ChangeForm>({
      path: riskSteps.change.button.path,
      may: riskSteps.change.permission,
      subject: riskSubject,
      schema: changeForm,
      fill: (_context, risk) => typedOf(risk),
      async show(context, risk, state) {
        const title = context.language.t('results.risk.change.title');
        return page(
          title,
          <RiskFormPage
            {...{ context, state, title }}
            caption={risk.title}
            stored={typedOf(risk)}
            options={optionsOf(await choicesOf(context), context.language, {
              ...risk,
              owner: { value: risk.ownerId, text: risk.ownerName },
            })}
          />,
          { back: { href: `${list}/${risk.id}`, text: risk.title } },
        );
      },
      async act({ work }, risk, form) {
        await changeRisk(work, { riskId: risk.id, form });
        return redirect(`${list}/${risk.id}`);
      },
    }),
    ...riskStepRoutes,
  ];
}
