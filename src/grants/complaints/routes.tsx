import { dayIn } from '../../platform/dates.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { own } from '../../platform/permissions.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import type { Call } from '../calls/queries.ts';
import { callSubject } from '../calls/subject.ts';
import { confirmRoute } from '../confirm-route.tsx';
import { complaintHistory } from '../histories.ts';
import type { LetterRecord } from '../letters/queries.ts';
import { letterSubject } from '../letters/subject.ts';
import { readsApplication, readsComplaint } from '../sensitive-records.ts';
import { complaintsFor } from './complaints-for.ts';
import { rejectComplaint, upholdComplaint, withdrawComplaint } from './decide-complaint.ts';
import { makeComplaint } from './make-complaint.ts';
import { AnswerComplaintPage, ComplainPage } from './pages/complaint-forms.tsx';
import { ComplaintListPage } from './pages/complaint-list-page.tsx';
import { ComplaintPage } from './pages/complaint-page.tsx';
import { complaintPermissions } from './permissions.ts';
import { type Complaint, listComplaints } from './queries.ts';
import { complaintForm, rejectForm, type UpholdForm, upholdForm } from './schema.ts';
import { complaintSubject } from './subject.ts';
import { complaintSteps, complaintWorkflow } from './workflow.ts';

const pathOf = (id: string) => `/complaints/${id}`;

/** Complaints about decisions on applications: made by the applicant, decided by a person whose work they are not about. */
export const complaintRoutes: Route[] = [
  formRoute<LetterRecord, { complaint: string }>({
    path: '/applications/:applicationId/complain',
    keepsNothing: true,
    may: complaintPermissions.make,
    subject: letterSubject,
    reads: readsApplication,
    schema: complaintForm,
    show: async (context, letter, state) =>
      page(
        context.language.t('grants.complaint.make.title'),
        <ComplainPage
          context={context}
          letter={letter}
          complainBy={(await complaintsFor(context, letter)).complainBy}
          state={state}
        />,
        { back: { href: `/applications/${letter.id}`, text: letter.title } },
      ),
    act: async ({ work }, { id }, { complaint }) =>
      redirect(pathOf(await makeComplaint(work, { applicationId: id, complaint }))),
  }),
  pageRoute<Complaint>({
    path: '/complaints/:complaintId',
    may: complaintPermissions.read,
    subject: complaintSubject,
    reads: readsComplaint,
    history: complaintHistory,
    show: async (context, complaint) => {
      const { t } = context.language;
      const isOwn = own(context.actor!, complaint, null);
      const application = `/applications/${complaint.applicationId}`;
      return page(
        t('grants.complaint.title'),
        <ComplaintPage
          context={context}
          complaint={complaint}
          standing={standingOf(complaintWorkflow, context.actor, complaint, dayIn(zone, context.now))}
          history={await context.history(complaint, [complaint.id])}
          letterHref={`${application}/letter`}
        />,
        {
          back: isOwn
            ? { href: application, text: complaint.applicationTitle }
            : {
                href: `/staff/calls/${complaint.callId}/complaints`,
                text: t('grants.complaint.list.title'),
              },
        },
      );
    },
  }),
  formRoute<Complaint, UpholdForm>({
    path: complaintSteps.uphold.button.path,
    stepUp: complaintSteps.uphold.button.stepUp,
    may: complaintSteps.uphold.permission,
    subject: complaintSubject,
    reads: readsComplaint,
    schema: upholdForm,
    show: (context, complaint, state) =>
      page(
        context.language.t('grants.complaint.uphold.title'),
        <AnswerComplaintPage context={context} complaint={complaint} state={state} verb="uphold" />,
        { back: { href: pathOf(complaint.id), text: context.language.t('grants.complaint.title') } },
      ),
    act: async ({ work }, { id }, form) => {
      await upholdComplaint(work, { complaintId: id, ...form });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Complaint, { reasons: string }>({
    path: complaintSteps.reject.button.path,
    keepsNothing: true,
    may: complaintSteps.reject.permission,
    subject: complaintSubject,
    reads: readsComplaint,
    schema: rejectForm,
    show: (context, complaint, state) =>
      page(
        context.language.t('grants.complaint.reject.title'),
        <AnswerComplaintPage context={context} complaint={complaint} state={state} verb="reject" />,
        { back: { href: pathOf(complaint.id), text: context.language.t('grants.complaint.title') } },
      ),
    act: async ({ work }, { id }, { reasons }) => {
      await rejectComplaint(work, { complaintId: id, reasons });
      return redirect(pathOf(id));
    },
  }),
  confirmRoute<Complaint>({
    path: complaintSteps.withdraw.button.path,
    may: complaintSteps.withdraw.permission,
    subject: complaintSubject,
    texts: 'grants.complaint.withdraw',
    about: ({ id, applicationTitle }) => ({ href: pathOf(id), text: applicationTitle }),
    act: async ({ work }, { id }) => {
      await withdrawComplaint(work, { complaintId: id });
      return redirect(pathOf(id));
    },
  }),
  pageRoute<Call>({
    path: '/staff/calls/:callId/complaints',
    may: complaintPermissions.list,
    subject: callSubject,
    show: async (context, call) =>
      page(
        context.language.t('grants.complaint.list.title'),
        <ComplaintListPage
          context={context}
          call={call}
          complaints={await listComplaints(context.tx, { callId: call.id })}
        />,
        { wide: true, back: { href: `/staff/calls/${call.id}`, text: call.number } },
      ),
  }),
];
