import { dayFields } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { type Call, findCall } from '../calls/queries.ts';
import { callSubject } from '../calls/subject.ts';
import { committeeHistory } from '../histories.ts';
import { conveneCommittee } from './convene-committee.ts';
import { convenesNow, whyNoMeeting } from './convenes.ts';
import { declareToCommittee } from './declare-to-committee.ts';
import { departuresTyped } from './departure-fields.ts';
import { editCommittee } from './edit-committee.ts';
import { shownReport } from './kept-report.ts';
import { CommitteeFormPage } from './pages/committee-form-page.tsx';
import { CommitteeListPage } from './pages/committee-list-page.tsx';
import { CommitteePage } from './pages/committee-page.tsx';
import { DeclarePage } from './pages/declare-page.tsx';
import { RecordPage } from './pages/record-page.tsx';
import { committeePermissions } from './permissions.ts';
import { listPassed } from './proposed-by.ts';
import { type Committee, listCommittees } from './queries.ts';
import { listApplicantsOf } from './queries-applicants.ts';
import { listCommitteeCandidates } from './queries-people.ts';
import { recordMeeting } from './record-meeting.ts';
import {
  type CommitteeForm,
  committeeForm,
  type DeclareForm,
  declareForm,
  type RecordForm,
  recordForm,
  votesOf,
} from './schema.ts';
import { committeeSubject } from './subject.ts';
import { storedCommittee, storedRecord, typedOfCommittee, typedOfRecord } from './typed.ts';
import { committeeSteps } from './workflow.ts';

const pathOf = (id: string) => `/committees/${id}`;
const listOf = (callId: string) => `/staff/calls/${callId}/committee`;
export const backToCommittee = ({ language }: Pick<ActingContext, 'language'>, { id }: Committee) => ({
  back: { href: pathOf(id), text: language.t('grants.committee.title') },
});
const givenBy = (form: CommitteeForm) => ({
  meetingOn: form.meeting_on,
  place: form.place,
  agenda: form.agenda,
  chairVotes: form.chair_votes,
  chairId: form.chair,
  secretaryId: form.secretary,
  memberIds: form['members[]'],
});

/** Whether this person can convene another meeting after one that was cancelled. */
async function convenesAgain(context: Context, { state, callId }: Committee): Promise<boolean> {
  if (state !== 'cancelled') return false;
  const call = (await findCall(context.tx, callId))!;
  return convenesNow(context, call, await listCommittees(context.tx, callId));
}

/** The evaluation committee of a call: convened, declared to, and its meeting recorded. */
export const committeeRoutes: Route[] = [
  pageRoute<Call>({
    path: '/staff/calls/:callId/committee',
    may: committeePermissions.list,
    subject: callSubject,
    show: async (context, call) => {
      const committees = await listCommittees(context.tx, call.id);
      const convenes = await convenesNow(context, call, committees);
      const empty = await whyNoMeeting(context, call);
      return page(
        context.language.t('grants.committee.title'),
        <CommitteeListPage {...{ context, call, committees, convenes, empty }} />,
        { back: { href: `/staff/calls/${call.id}`, text: call.number } },
      );
    },
  }),
  formRoute<Call, CommitteeForm>({
    path: '/staff/calls/:callId/committee/new',
    may: committeePermissions.convene,
    subject: callSubject,
    schema: committeeForm,
    fill: async ({ tx, language }, call) => {
      const [before] = await listCommittees(tx, call.id);
      return {
        agenda: language.t('grants.committee.agenda.usual'),
        ...(before && { ...typedOfCommittee(before), ...dayFields('meeting_on', null), version: '0' }),
      };
    },
    show: async (context, call, state) =>
      page(
        context.language.t('grants.committee.convene.title'),
        <CommitteeFormPage
          context={context}
          state={state}
          caption={call.number}
          texts="grants.committee.convene"
          candidates={await listCommitteeCandidates(context.tx, call)}
          version={0}
        />,
        { back: { href: listOf(call.id), text: context.language.t('grants.committee.title') } },
      ),
    act: async ({ work }, call, form) =>
      redirect(pathOf(await conveneCommittee(work, { callId: call.id, ...givenBy(form) }))),
  }),
  pageRoute<Committee>({
    path: '/committees/:committeeId',
    may: committeePermissions.read,
    subject: committeeSubject,
    history: committeeHistory,
    show: async (context, committee) => {
      const lists = may(context.actor, committeePermissions.list, { ...committee, id: committee.callId });
      return page(
        context.language.t('grants.committee.title'),
        <CommitteePage
          context={context}
          committee={committee}
          report={shownReport(context.actor, committee)}
          convenes={await convenesAgain(context, committee)}
          history={await context.history(committee, [committee.id])}
        />,
        {
          wide: true,
          back: lists
            ? { href: listOf(committee.callId), text: committee.callNumber }
            : { href: '/tasks', text: context.language.t('tasks.title') },
        },
      );
    },
  }),
  formRoute<Committee, CommitteeForm>({
    path: committeeSteps.edit.button.path,
    may: committeeSteps.edit.permission,
    subject: committeeSubject,
    schema: committeeForm,
    fill: (_context, committee) => typedOfCommittee(committee),
    show: async (context, committee, state) => {
      const candidates = await listCommitteeCandidates(
        context.tx,
        { ...committee, id: committee.callId },
        committee.id,
      );
      return page(
        context.language.t('grants.committee.edit.title'),
        <CommitteeFormPage
          context={context}
          state={state}
          caption={committee.callNumber}
          texts="grants.committee.edit"
          candidates={candidates}
          version={committee.version}
          stored={storedCommittee(committee)}
        />,
        backToCommittee(context, committee),
      );
    },
    act: async ({ work }, { id }, form) => {
      await editCommittee(work, {
        ...{ committeeId: id, version: form.version, dayReason: form.day_reason },
        ...givenBy(form),
      });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Committee, DeclareForm>({
    path: committeeSteps.declare.button.path,
    may: committeeSteps.declare.permission,
    subject: committeeSubject,
    schema: declareForm,
    show: async (context, committee, state) =>
      page(
        context.language.t('grants.committee.declare.title'),
        <DeclarePage
          context={context}
          committee={committee}
          applicants={await listApplicantsOf(context.tx, committee.callId)}
          state={state}
        />,
        backToCommittee(context, committee),
      ),
    act: async ({ work }, { id }, form) => {
      const conflict = form.declaration === 'conflict' ? form : undefined;
      await declareToCommittee(work, { committeeId: id, conflict, seen: form.seen });
      return conflict ? redirect(pathOf(id), committeePermissions.stepBack.name) : redirect(pathOf(id));
    },
  }),
  formRoute<Committee, RecordForm>({
    path: committeeSteps.record.button.path,
    may: committeeSteps.record.permission,
    subject: committeeSubject,
    schema: recordForm,
    keepsTyped: 'version',
    fill: (_context, committee) => typedOfRecord(committee),
    show: async (context, committee, state) =>
      page(
        context.language.t('grants.committee.record.title'),
        <RecordPage
          {...{ context, committee, state }}
          stored={storedRecord(committee)}
          passed={await listPassed(context.tx, committee)}
        />,
        backToCommittee(context, committee),
      ),
    act: async ({ work }, committee, form) => {
      await recordMeeting(work, {
        committeeId: committee.id,
        version: form.version,
        presentIds: form['present[]'],
        votes: votesOf(committee.lots, form),
        departures: departuresTyped(form),
        minutes: form.minutes,
      });
      return redirect(pathOf(committee.id));
    },
  }),
];
