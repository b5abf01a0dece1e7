import {
  type ActingContext,
  buttonRoute,
  type FormState,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import type { Work } from '../../platform/work.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { acceptRisk } from './accept-risk.ts';
import { closeRisk } from './close-risk.ts';
import { declineRisk } from './decline-risk.ts';
import { noteHappened } from './note-happened.ts';
import { ReopenPage, ReviewPage } from './pages/step-pages.tsx';
import type { Risk } from './queries.ts';
import { reopenRisk } from './reopen-risk.ts';
import { reviewRisk } from './review-risk.ts';
import { type ReopenForm, type ReviewForm, reasonForm, reopenForm, reviewForm } from './schema.ts';
import { riskSubject } from './subject.ts';
import { reviewedOf } from './typed.ts';
import { riskSteps } from './workflow.ts';

const pathOf = ({ id }: Risk) => `/staff/risks/${id}`;
const backTo = (risk: Risk) => ({ back: { href: pathOf(risk), text: risk.title } });
const reasonPage = (
  context: ActingContext,
  risk: Risk,
  state: FormState,
  name: 'close' | 'decline' | 'happen',
) => {
  const { t } = context.language;
  const title = t(`results.risk.${name}.title`);
  return page(
    title,
    <ReasonForm
      {...{ context, state, title }}
      caption={risk.title}
      text={<p class="govuk-body">{t(`results.risk.${name}.text`)}</p>}
      label={t(`results.risk.${name}.reason`)}
      look="main"
    />,
    backTo(risk),
  );
};
const done = async (risk: Risk, verb: Promise<void>) => {
  await verb;
  return redirect(pathOf(risk));
};
const ofReason = (act: (work: Work, input: { riskId: string; remark: string }) => Promise<void>) => ({
  subject: riskSubject,
  schema: reasonForm,
  act: ({ work }: ActingContext, risk: Risk, { reason }: { reason: string }) =>
    done(risk, act(work, { riskId: risk.id, remark: reason })),
});

/** What happens to a risk after it was recorded. */
export const riskStepRoutes: readonly Route[] = [
  buttonRoute<Risk>({
    path: riskSteps.accept.button.path,
    may: riskSteps.accept.permission,
    subject: riskSubject,
    back: (_context, risk) => pathOf(risk),
    seen: true,
    act: ({ work }, risk, { seen }) => done(risk, acceptRisk(work, { riskId: risk.id, seen })),
  }),
  formRoute<Risk, { reason: string }>({
    path: riskSteps.decline.button.path,
    may: riskSteps.decline.permission,
    show: (context, risk, state) => reasonPage(context, risk, state, 'decline'),
    ...ofReason(declineRisk),
  }),
  formRoute<Risk, ReviewForm>({
    path: riskSteps.review.button.path,
    may: riskSteps.review.permission,
    subject: riskSubject,
    schema: reviewForm,
    fill: (_context, risk) => reviewedOf(risk),
    show: (context, risk, state) =>
      page(
        context.language.t('results.risk.review.title'),
        <ReviewPage context={context} state={state} caption={risk.title} stored={reviewedOf(risk)} />,
        backTo(risk),
      ),
    act: ({ work }, risk, form) => done(risk, reviewRisk(work, { riskId: risk.id, form })),
  }),
  formRoute<Risk, { reason: string }>({
    path: riskSteps.happen.button.path,
    may: riskSteps.happen.permission,
    show: (context, risk, state) => reasonPage(context, risk, state, 'happen'),
    ...ofReason(noteHappened),
  }),
  formRoute<Risk, ReopenForm>({
    path: riskSteps.reopen.button.path,
    may: riskSteps.reopen.permission,
    subject: riskSubject,
    schema: reopenForm,
    show: (context, risk, state) =>
      page(
        context.language.t('results.risk.reopen.title'),
        <ReopenPage context={context} state={state} caption={risk.title} />,
        backTo(risk),
      ),
    act: ({ work }, risk, { reason: remark, reviewOn }) =>
      done(risk, reopenRisk(work, { riskId: risk.id, remark, reviewOn })),
  }),
  formRoute<Risk, { reason: string }>({
    path: riskSteps.close.button.path,
    may: riskSteps.close.permission,
    show: (context, risk, state) => reasonPage(context, risk, state, 'close'),
    ...ofReason(closeRisk),
  }),
];
