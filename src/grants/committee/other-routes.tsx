import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import type { Work } from '../../platform/work.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { completeReport } from './complete-report.ts';
import { ReasonPage, StepBackPage } from './pages/sign-pages.tsx';
import type { Committee } from './queries.ts';
import { listApplicantsOf } from './queries-applicants.ts';
import { reopenMeeting } from './reopen-meeting.ts';
import { backToCommittee } from './routes.tsx';
import { type ReasonForm, reasonForm, type StepBackForm, stepBackForm } from './schema.ts';
import { stepBack } from './step-back.ts';
import { committeeSubject } from './subject.ts';
import { committeeSteps } from './workflow.ts';

const pathOf = (id: string) => `/committees/${id}`;
type WithReason = (work: Work, input: ReasonForm & { committeeId: string }) => Promise<void>;

const withReason = (
  step: (typeof committeeSteps)['complete' | 'reopen' | 'cancel'],
  act: WithReason,
): Route =>
  formRoute<Committee, ReasonForm>({
    path: step.button.path,
    may: step.permission,
    subject: committeeSubject,
    schema: reasonForm,
    show: (context, committee, state) =>
      page(
        context.language.t(`${step.button.texts}.title`),
        <ReasonPage {...{ context, committee, state }} texts={step.button.texts} />,
        backToCommittee(context, committee),
      ),
    act: async ({ work }, { id }, form) => {
      await act(work, { committeeId: id, ...form });
      return redirect(pathOf(id));
    },
  });

/** What a meeting comes to otherwise: opened again, completed without a signature, cancelled, and left by a member. */
export const otherCommitteeRoutes: Route[] = [
  withReason(committeeSteps.complete, completeReport),
  withReason(committeeSteps.reopen, reopenMeeting),
  withReason(committeeSteps.cancel, cancelMeeting),
  formRoute<Committee, StepBackForm>({
    path: committeeSteps.step_back.button.path,
    may: committeeSteps.step_back.permission,
    subject: committeeSubject,
    schema: stepBackForm,
    show: async (context, committee, state) =>
      page(
        context.language.t('grants.committee.step_back.title'),
        <StepBackPage
          {...{ context, committee, state }}
          applicants={await listApplicantsOf(context.tx, committee.callId)}
        />,
        backToCommittee(context, committee),
      ),
    act: async ({ work }, { id }, conflict) => {
      await stepBack(work, { committeeId: id, conflict });
      return redirect(pathOf(id));
    },
  }),
];
