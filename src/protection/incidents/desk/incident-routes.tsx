import { dayIn } from '../../../platform/dates.ts';
import { paged } from '../../../platform/http/paging.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../../platform/http/route.ts';
import { may } from '../../../platform/permissions.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { AskOnce } from '../../../ui/ask-once.tsx';
import { placeNameIn } from '../../place-name.ts';
import { listEvents } from '../../trail/queries.ts';
import { assessIncident } from '../assess-incident.ts';
import { comparisonRoutes } from '../compare/comparison-routes.tsx';
import {
  assessPermission,
  listIncidents,
  recordPermission,
  seeIncident,
  startPermission,
  withdrawPermission,
  writePermission,
} from '../permissions.ts';
import { type IncidentRow, listMonitoredPlaces, listOwnIncidents } from '../queries.ts';
import { recordIncident } from '../record-incident.ts';
import { type AssessForm, assessForm, withdrawForm } from '../schema.ts';
import { openNote } from '../seal.ts';
import { startIncident } from '../start-incident.ts';
import { withdrawIncident } from '../withdraw-incident.ts';
import { incidentWorkflow } from '../workflow.ts';
import { filterOf } from './filter-of.ts';
import { type IncidentNeeds, incidentSubject, list, pathOf, store } from './incident-paths.ts';
import { AssessPage } from './pages/assess-page.tsx';
import { IncidentListPage } from './pages/incident-list-page.tsx';
import { IncidentPage } from './pages/incident-page.tsx';
import { rowsOf } from './pages/incident-rows.tsx';
import { writingRoutes } from './writing-routes.tsx';

/** What is seen by holders of the duty alone: to everybody else there is no such page, and nothing typed is kept outside the store. */
const unseen = { store, unseen: true } as const;
const subject = incidentSubject;

/** Where monitors record incidents of their own organisation. Looking leaves no trace. */
export function incidentRoutes(needs: IncidentNeeds): Route[] {
  const nameIn = ({ language: { locale } }: Context) => placeNameIn(locale, needs.inventedName);
  const toList = ({ language: { t } }: Context) => ({ href: list, text: t('incident.list.title') });
  const writtenOf = (context: Context, incident: IncidentRow) =>
    rowsOf(
      {
        ...{ language: context.language, incident, note: openNote(needs, incident.id, incident.note) },
        placeName: nameIn(context),
      },
      false,
    );
  const toRecord = ({ language: { t } }: Context, row: IncidentRow) => ({
    ...{ href: pathOf(row), text: t('incident.title') },
  });
  return [
    pageRoute({
      path: list,
      ...unseen,
      may: listIncidents,
      show: async (context) => {
        const { tx, actionId, language, now, query } = context;
        const found = await listOwnIncidents(tx, actionId, filterOf(query, dayIn(zone, now)));
        const { rows, next } = paged(query, found);
        return page(
          language.t('incident.list.title'),
          <IncidentListPage
            context={context}
            incidents={rows}
            next={next}
            places={await listMonitoredPlaces(tx, actionId)}
            today={dayIn(zone, now)}
            placeName={nameIn(context)}
          />,
        );
      },
    }),
    buttonRoute({
      path: `${list}/start`,
      ...unseen,
      may: startPermission,
      done: toldByPage,
      back: () => list,
      act: async ({ work }) => redirect(`${pathOf({ id: await startIncident(work) })}/what`),
    }),
    pageRoute<IncidentRow>({
      path: `${list}/:incidentId`,
      ...unseen,
      may: seeIncident,
      subject,
      show: async (context, row) => {
        const { tx, actor, actionId, language, now } = context;
        return page(
          language.t('incident.title'),
          <IncidentPage
            context={context}
            incident={row}
            note={openNote(needs, row.id, row.note)}
            standing={standingOf(incidentWorkflow, actor, row, dayIn(zone, now))}
            changes={may(actor, writePermission, row)}
            events={await listEvents(tx, actionId, row.id)}
            placeName={nameIn(context)}
          />,
          { back: toList(context) },
        );
      },
    }),
    ...writingRoutes(needs, unseen),
    ...comparisonRoutes(needs),
    buttonRoute<IncidentRow>({
      path: `${list}/:incidentId/record`,
      ...unseen,
      may: recordPermission,
      subject,
      back: (_, row) => pathOf(row),
      act: async ({ work }, row) => {
        await recordIncident(work, row.id);
        return redirect(pathOf(row));
      },
    }),
    formRoute<IncidentRow, AssessForm>({
      path: `${list}/:incidentId/assess`,
      ...unseen,
      may: assessPermission,
      subject,
      schema: assessForm,
      show: (context, row, state) =>
        page(
          context.language.t('incident.assess.title'),
          <AssessPage
            context={context}
            state={state}
            incident={row}
            note={openNote(needs, row.id, row.note)}
            written={writtenOf(context, row)}
          />,
          { back: toRecord(context, row) },
        ),
      act: async ({ work }, row, typed) => {
        await assessIncident(work, needs, { incidentId: row.id, ...typed });
        return redirect(pathOf(row));
      },
    }),
    formRoute<IncidentRow, Record<string, never>>({
      path: `${list}/:incidentId/withdraw`,
      ...unseen,
      may: withdrawPermission,
      subject,
      schema: withdrawForm,
      show: (context, row, state) => {
        const { t } = context.language;
        return page(
          t('incident.withdraw.title'),
          <AskOnce
            context={context}
            state={state}
            title={t('incident.withdraw.title')}
            text={t('incident.withdraw.text')}
            warning={t('incident.withdraw.warning')}
            action={t('incident.withdraw.action')}
            back={pathOf(row)}
          />,
          { back: toRecord(context, row) },
        );
      },
      act: async ({ work }, row) => {
        await withdrawIncident(work, row.id);
        return redirect(list);
      },
    }),
  ];
}
