import { FormPrint, getForm } from '../../forms/index.ts';
import { docxType } from '../../platform/documents/write-docx.ts';
import { dayFields } from '../../platform/http/fields.ts';
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
import { Heading } from '../../ui/heading.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { recordFile } from '../dossier/record-document.ts';
import { visitHistory } from '../histories.ts';
import { readsVisit } from '../sensitive-records.ts';
import { cancelVisit } from './cancel-visit.ts';
import { changeVisit } from './change-visit.ts';
import { checklistDocument } from './checklist-document.ts';
import { ChangePage } from './pages/plan-page.tsx';
import { VisitPage } from './pages/visit-page.tsx';
import { visitPermissions } from './permissions.ts';
import { planRoutes } from './plan-routes.tsx';
import type { Visit } from './queries.ts';
import { listFindings } from './queries-findings.ts';
import { type ChangeForm, cancelForm, changeForm } from './schema.ts';
import { visitSubject } from './subject.ts';
import { checklistContext, hashOfVisit, submitVisit } from './submit-visit.ts';
import { visitSteps } from './workflow.ts';

const captionOf = ({ agreementNumber, organisationName }: Visit) =>
  `${agreementNumber} · ${organisationName}`;
const backTo = ({ id, agreementNumber }: Visit) => ({
  back: { href: `/visits/${id}`, text: agreementNumber },
});
/** Visits of sub-grants: planned, moved or cancelled, read, and submitted. */
export function visitRoutes({ demonstration }: { readonly demonstration: boolean }): Route[] {
  return [
    ...planRoutes,
    pageRoute<Visit>({
      path: '/visits/:visitId',
      may: visitPermissions.read,
      subject: visitSubject,
      history: visitHistory,
      reads: readsVisit,
      show: async (context, visit) => {
        const { tx, actor, language } = context;
        const readsRecord = may(actor, visitPermissions.readRecord, visit);
        const form = await getForm(tx, visit.formVersionId);
        const findings = readsRecord ? await listFindings(tx, visit.id) : [];
        return page(
          language.t('grants.visit.title', { day: language.day(visit.visitOn) }),
          <VisitPage
            context={context}
            visit={visit}
            form={form.definition}
            findings={findings}
            seen={hashOfVisit(form.sha256, visit, findings)}
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
      seen: true,
      act: async ({ work }, { id }, { seen }) => {
        await submitVisit(work, { visitId: id, seen });
        return redirect(`/visits/${id}`);
      },
    }),
  ];
}
