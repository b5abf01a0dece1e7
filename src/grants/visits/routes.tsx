import { FormPrint, getForm, listForms } from '../../forms/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { docxType } from '../../platform/documents/write-docx.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { paged, pageLimit } from '../../platform/http/paging.ts';
import {
  buttonRoute,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { Heading } from '../../ui/heading.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import type { Agreement } from '../agreements/queries.ts';
import { agreementSubject } from '../agreements/subject.ts';
import { agreementSteps } from '../agreements/workflow.ts';
import { recordFile } from '../dossier/record-document.ts';
import { visitHistory } from '../histories.ts';
import { readsAgreement, readsVisit } from '../sensitive-records.ts';
import { cancelVisit } from './cancel-visit.ts';
import { changeVisit } from './change-visit.ts';
import { checklistDocument } from './checklist-document.ts';
import { ChangePage, PlanPage } from './pages/plan-page.tsx';
import { VisitListPage } from './pages/visit-list-page.tsx';
import { VisitPage } from './pages/visit-page.tsx';
import { visitPermissions, visitReach } from './permissions.ts';
import { planVisit } from './plan-visit.ts';
import { listFindings, listVisits, type Visit } from './queries.ts';
import { listRiskFacts } from './queries-risk.ts';
import { byRisk, reasonsOf } from './risk.ts';
import { type ChangeForm, cancelForm, changeForm, type PlanForm, planForm, visitFilter } from './schema.ts';
import { visitSubject } from './subject.ts';
import { checklistContext, submitVisit } from './submit-visit.ts';
import { visitSteps } from './workflow.ts';

const captionOf = ({ agreementNumber, organisationName }: Visit) =>
  `${agreementNumber} · ${organisationName}`;
const backTo = ({ id, agreementNumber }: Visit) => ({
  back: { href: `/visits/${id}`, text: agreementNumber },
});
/** So many proposals are shown, the riskiest first. */
const shownProposals = 20;

/** Visits of sub-grants: proposed by risk, planned, recorded with a checklist, handed in. */
export function visitRoutes({ demonstration }: { readonly demonstration: boolean }): Route[] {
  return [
    pageRoute({
      path: '/staff/visits',
      may: visitPermissions.list,
      show: async (context) => {
        const { tx, actor, actionId, query, language, now } = context;
        const today = dayIn(zone, now);
        const asked = { actionId, reach: visitReach(actor!) };
        const { rows, next } = paged(
          query,
          await listVisits(tx, { ...asked, limit: pageLimit, ...visitFilter.parse(query) }),
        );
        const proposals = (await listRiskFacts(tx, { ...asked, today }))
          .map((one) => ({ ...one, reasons: reasonsOf(one, today), href: `/agreements/${one.id}` }))
          .filter(({ reasons }) => reasons.length > 0)
          .sort(byRisk)
          .slice(0, shownProposals);
        return page(
          language.t('grants.visit.list.title'),
          <VisitListPage context={context} proposals={proposals} visits={rows} typed={query} next={next} />,
          { wide: true },
        );
      },
    }),
    formRoute<Agreement, PlanForm>({
      path: agreementSteps.plan_visit.button.path,
      may: agreementSteps.plan_visit.permission,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: planForm,
      show: async (context, agreement, state) => {
        const { tx, actionId, now, language } = context;
        const today = dayIn(zone, now);
        const [facts] = await listRiskFacts(tx, { actionId, reach: 'all', today, agreementId: agreement.id });
        return page(
          language.t('grants.visit.plan.title'),
          <PlanPage
            context={context}
            state={state}
            caption={`${agreement.number} · ${agreement.organisationName}`}
            reasons={facts ? reasonsOf(facts, today) : []}
            checklists={await listForms(tx, actionId, 'visit')}
          />,
          { back: { href: `/agreements/${agreement.id}`, text: agreement.number } },
        );
      },
      act: async ({ work }, { id }, { purpose, checklist, visit_on: visitOn, place, message }) => {
        const planned = { agreementId: id, purpose, checklist, visitOn, place, message };
        return redirect(`/visits/${await planVisit(work, planned)}`);
      },
    }),
    pageRoute<Visit>({
      path: '/visits/:visitId',
      may: visitPermissions.read,
      subject: visitSubject,
      history: visitHistory,
      reads: readsVisit,
      show: async (context, visit) => {
        const { tx, actor, language } = context;
        const readsRecord = may(actor, visitPermissions.readRecord, visit);
        return page(
          language.t('grants.visit.title', { day: language.day(visit.visitOn) }),
          <VisitPage
            context={context}
            visit={visit}
            form={(await getForm(tx, visit.formVersionId)).definition}
            findings={readsRecord ? await listFindings(tx, visit.id) : []}
            readsRecord={readsRecord}
            readsReasons={may(actor, visitPermissions.readReasons, visit)}
            history={await context.history(visit, [visit.id])}
          />,
          { wide: true, back: { href: `/agreements/${visit.agreementId}`, text: visit.agreementNumber } },
        );
      },
    }),
    pageRoute<Visit>({
      path: '/visits/:visitId/checklist',
      may: visitPermissions.read,
      subject: visitSubject,
      reads: readsVisit,
      show: async ({ tx, language }, visit) => {
        const { definition } = await getForm(tx, visit.formVersionId);
        const title = inLanguage(definition.title, language.locale);
        return page(
          title,
          <>
            <Heading caption={captionOf(visit)}>{title}</Heading>
            <FormPrint form={definition} context={checklistContext} />
          </>,
          backTo(visit),
        );
      },
    }),
    pageRoute<Visit>({
      path: '/visits/:visitId/checklist.docx',
      may: visitPermissions.read,
      subject: visitSubject,
      reads: readsVisit,
      show: async ({ tx, language, now }, visit) => {
        const { definition } = await getForm(tx, visit.formVersionId);
        const { name, bytes } = await recordFile(
          { language, now, demonstration, agreement: { number: visit.agreementNumber } },
          `${visit.agreementNumber.replaceAll('/', '-')}-${visit.visitOn}.docx`,
          {
            title: inLanguage(definition.title, language.locale),
            blocks: checklistDocument(language, visit, definition),
          },
        );
        return download(name, docxType, bytes);
      },
    }),
    formRoute<Visit, ChangeForm>({
      path: visitSteps.change.button.path,
      may: visitSteps.change.permission,
      subject: visitSubject,
      reads: readsVisit,
      schema: changeForm,
      fill: (_context, { visitOn, place, message }) => ({
        ...dayFields('visit_on', visitOn),
        place,
        message,
      }),
      show: (context, visit, state) =>
        page(
          context.language.t('grants.visit.change.title'),
          <ChangePage context={context} state={state} caption={captionOf(visit)} />,
          backTo(visit),
        ),
      act: async ({ work }, { id }, { visit_on: visitOn, place, message }) => {
        await changeVisit(work, { visitId: id, visitOn, place, message });
        return redirect(`/visits/${id}`);
      },
    }),
    formRoute<Visit, { reason: string }>({
      path: visitSteps.cancel.button.path,
      may: visitSteps.cancel.permission,
      subject: visitSubject,
      schema: cancelForm,
      show: (context, visit, state) => {
        const { t } = context.language;
        const title = t('grants.visit.cancel.title');
        return page(
          title,
          <ReasonForm
            {...{ context, state, title }}
            caption={captionOf(visit)}
            text={<p class="govuk-body">{t('grants.visit.cancel.text')}</p>}
          />,
          backTo(visit),
        );
      },
      act: async ({ work }, { id }, { reason }) => {
        await cancelVisit(work, { visitId: id, reason });
        return redirect(`/visits/${id}`);
      },
    }),
    buttonRoute<Visit>({
      path: visitSteps.submit.button.path,
      may: visitSteps.submit.permission,
      subject: visitSubject,
      back: (_context, { id }) => `/visits/${id}`,
      act: async ({ work }, { id }) => {
        await submitVisit(work, { visitId: id });
        return redirect(`/visits/${id}`);
      },
    }),
  ];
}
