import { dayIn } from '../../platform/dates.ts';
import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { hasRole, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { partHistory } from '../histories.ts';
import { notesPath } from '../notes/places.ts';
import { resultsPermissions } from '../permissions.ts';
import { listDonorReports, listNarratives } from '../report/queries.ts';
import { donorReportSteps } from '../report/workflow.ts';
import { gatherPart } from './gather-part.ts';
import { PartListPage } from './pages/part-list-page.tsx';
import { PartPage } from './pages/part-page.tsx';
import { partPermissions } from './permissions.ts';
import { listParts, type Part } from './queries.ts';
import { listRemarks, listTexts } from './queries-texts.ts';
import { askingRoute } from './routes-asking.tsx';
import { partStepRoutes } from './routes-steps.tsx';
import { partSubject } from './subject.ts';
import { partWorkflow } from './workflow.ts';

const list = '/staff/report-parts';

/** The reports that are being written: their parts can be asked for. */
async function askable(tx: Tx, actionId: string) {
  const reports = await listDonorReports(tx, actionId);
  return reports.filter(({ state }) => donorReportSteps.ask_parts.from.some((from) => from === state));
}

/** Partners' parts of donor reports: asked for, written, checked, and taken into the report. */
export const partRoutes: readonly Route[] = [
  askingRoute,
  pageRoute({
    path: list,
    may: partPermissions.list,
    async show({ tx, actor, actionId, now, language }) {
      const partnerId = hasRole(actor, 'programme_manager') ? undefined : actor?.organisationId;
      return page(
        language.t('results.part.list.title'),
        <PartListPage
          parts={await listParts(tx, actionId, { partnerId })}
          today={dayIn(zone, now)}
          asking={may(actor, partPermissions.ask, undefined) ? await askable(tx, actionId) : undefined}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute<Part>({
    path: `${list}/:partId`,
    may: partPermissions.read,
    subject: partSubject,
    history: partHistory,
    async show(context, part) {
      const { tx, actor, now, language, token } = context;
      const today = dayIn(zone, now);
      const leads = may(actor, partPermissions.accept, part);
      const readsReport = leads && may(actor, resultsPermissions.writeDonorReport, { versions: 0 });
      return page(
        `${part.periodName} · ${part.partnerName}`,
        <PartPage
          part={part}
          view={await gatherPart(context, part)}
          today={today}
          standing={standingOf(partWorkflow, actor, part, today)}
          token={token}
          remarks={await listRemarks(tx, part.id)}
          versions={await listTexts(tx, part.id)}
          sections={readsReport ? await listNarratives(tx, part.donorReportId) : undefined}
          history={await context.history(part, [part.id])}
          notes={part.state === 'withdrawn' ? undefined : notesPath(part.donorReportId)}
        />,
        {
          wide: true,
          back: leads
            ? { href: `/staff/donor-reports/${part.donorReportId}`, text: part.periodName }
            : { href: list, text: language.t('results.part.list.title') },
        },
      );
    },
  }),
  ...partStepRoutes,
];
