import { getContract, getDefinition, listPartners } from '../../action/index.ts';
import { addDays, dayIn } from '../../platform/dates.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { type ActingContext, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { reportDueOn } from '../report/due.ts';
import type { DonorReport } from '../report/queries.ts';
import { isNarrative, outlineOf } from '../report/sections.ts';
import { donorReportSubject } from '../report/subject.ts';
import { donorReportSteps } from '../report/workflow.ts';
import { keyOf, listPlans } from '../workplan/queries.ts';
import { askForParts } from './ask-for-parts.ts';
import { titleOf } from './gather-part.ts';
import { AskPartsPage } from './pages/ask-parts-page.tsx';
import { partPermissions } from './permissions.ts';
import { listOrganisationsWithAuthors, listParts } from './queries.ts';
import { activityItem, ownActivities, sectionItem } from './rules.ts';
import { type AskPartsForm, askPartsForm } from './schema.ts';

const pathOf = ({ id }: { id: string }) => `/staff/donor-reports/${id}`;
/** So many days before the report is due its parts are, where that is still to come. */
const daysBefore = 21;

/** Asking partners for their parts of a donor report. */
export const askingRoute: Route = formRoute<DonorReport, AskPartsForm>({
  path: donorReportSteps.ask_parts.button.path,
  may: partPermissions.ask,
  subject: donorReportSubject,
  schema: askPartsForm,
  async fill({ tx, actionId, now }, report) {
    const today = dayIn(zone, now);
    const usual = addDays(reportDueOn(report.endsOn, await getContract(tx, actionId)), -daysBefore);
    return dayFields('due_on', usual > today ? usual : addDays(today, 14));
  },
  async show(context, report, state) {
    return page(
      context.language.t('results.part.ask.title'),
      <AskPartsPage
        context={context}
        state={state}
        name={report.periodName}
        back={pathOf(report)}
        {...(await choicesOf(context, report))}
      />,
      { back: { href: pathOf(report), text: report.periodName } },
    );
  },
  async act({ work }, report, form) {
    await askForParts(work, { donorReportId: report.id, form });
    return redirect(pathOf(report));
  },
});

/** Who was not asked yet, with what each would write about by the work plan; and what can be asked for beside that. */
async function choicesOf({ tx, actionId, language }: ActingContext, report: DonorReport) {
  const { t, locale } = language;
  const definition = await getDefinition(tx, actionId);
  const { activities } = definition.workplan;
  const plans = await listPlans(tx, actionId);
  const asked = (await listParts(tx, actionId, { donorReportId: report.id })).filter(
    ({ state }) => state !== 'withdrawn',
  );
  const partners = (await listPartners(tx, actionId)).filter(
    ({ id }) => !asked.some(({ partnerId }) => partnerId === id),
  );
  const withAuthors = await listOrganisationsWithAuthors(tx, actionId);
  return {
    partners: partners.map((partner) => {
      const own = ownActivities(activities, partner, (activity, milestone) =>
        plans.get(keyOf(activity, milestone))?.at(0),
      );
      const titles = own.map(({ title }) => inLanguage(title, locale)).join('; ');
      const about = titles === '' ? t('results.part.no_activity') : titles;
      const hint = withAuthors.includes(partner.id) ? about : `${t('results.part.no_author')} ${about}`;
      return { value: partner.id, text: partner.name, hint };
    }),
    activities: activities.map(({ key }) => ({
      value: key,
      text: titleOf(definition, language, { item: activityItem(key), kind: report.kind }),
    })),
    sections: outlineOf(report.kind)
      .filter(isNarrative)
      .map((section) => ({
        value: section,
        text: titleOf(definition, language, { item: sectionItem(section), kind: report.kind }),
      })),
  };
}
