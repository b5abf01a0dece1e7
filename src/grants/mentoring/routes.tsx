import { dayIn } from '../../platform/dates.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { limitOf, paged } from '../../platform/http/paging.ts';
import { buttonRoute, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may, own } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { PrivacyNotice } from '../../ui/privacy-notice.tsx';
import { isProtected } from '../agreements/protection-rules.ts';
import type { Agreement } from '../agreements/queries.ts';
import { agreementSubject } from '../agreements/subject.ts';
import { agreementSteps } from '../agreements/workflow.ts';
import { mentoringHistory } from '../histories.ts';
import { readsAgreement, readsMentoring } from '../sensitive-records.ts';
import { addToLesson } from './add-to-lesson.ts';
import { answerSubGrantee } from './answer-sub-grantee.ts';
import { appointMentor } from './appoint-mentor.ts';
import { askMentor } from './ask-mentor.ts';
import { endMentoring } from './end-mentoring.ts';
import { MentorListPage } from './pages/mentor-list-page.tsx';
import { AppointPage, EndPage, LessonPage, MessagePage } from './pages/mentoring-forms.tsx';
import { MentoringPage } from './pages/mentoring-page.tsx';
import { mentoringPermissions, mentoringReach } from './permissions.ts';
import { findRunningMentoring, listMentoringsBy, listMessages, type Mentoring } from './queries.ts';
import { listCandidates } from './queries-candidates.ts';
import { listAccompanied } from './queries-list.ts';
import { recordLesson } from './record-lesson.ts';
import { barOf } from './rules.ts';
import {
  type AppointForm,
  appointForm,
  type EndForm,
  endForm,
  type LessonForm,
  lessonForm,
  type MessageForm,
  mentoringFilter,
  messageForm,
} from './schema.ts';
import { settleMessage } from './settle-message.ts';
import { mentoringSubject } from './subject.ts';
import { mentoringSteps } from './workflow.ts';

const pathOf = (id: string) => `/mentorings/${id}`;
const captionOf = ({ agreementNumber, organisationName }: Mentoring) =>
  `${agreementNumber} · ${organisationName}`;
const backTo = ({ id, agreementNumber }: Mentoring) => ({
  back: { href: pathOf(id), text: agreementNumber },
});

/** Mentors of sub-grants: appointed, written to, ended, and what was learned. */
export const mentoringRoutes: Route[] = [
  pageRoute({
    path: '/staff/mentors',
    may: mentoringPermissions.list,
    show: async (context) => {
      const { tx, actor, actionId, query, language } = context;
      const reach = mentoringReach(actor!);
      const appoints = reach === 'all' || reach.bounds.length > 0;
      const asked = { actionId, reach, limit: limitOf(query), ...mentoringFilter.parse(query) };
      const { rows, next } = paged(query, appoints ? await listAccompanied(tx, asked) : []);
      return page(
        language.t('grants.mentoring.list.title'),
        <MentorListPage
          context={context}
          own={await listMentoringsBy(tx, { actionId, personId: actor!.personId })}
          granted={appoints ? rows : undefined}
          typed={query}
          next={next}
        />,
        { wide: true },
      );
    },
  }),
  formRoute<Agreement, AppointForm>({
    path: agreementSteps.appoint_mentor.button.path,
    may: agreementSteps.appoint_mentor.permission,
    subject: agreementSubject,
    reads: readsAgreement,
    schema: appointForm,
    fill: ({ now }) => dayFields('since', dayIn(zone, now)),
    show: async (context, agreement, state) => {
      const { tx, now, language } = context;
      const hidden = isProtected(agreement, dayIn(zone, now));
      const current = await findRunningMentoring(tx, agreement.id);
      const candidates = await listCandidates(tx, agreement);
      return page(
        language.t('grants.mentoring.appoint.title'),
        <AppointPage
          context={context}
          state={state}
          caption={`${agreement.number} · ${agreement.organisationName}`}
          free={candidates.filter((one) => !barOf(one, hidden) && one.id !== current?.mentorId)}
          current={current}
        />,
        { back: { href: `/agreements/${agreement.id}`, text: agreement.number } },
      );
    },
    act: async ({ work }, { id }, typed) => {
      const { mentor: mentorId, 'languages[]': languages, helps_with: helpsWith, since } = typed;
      await appointMentor(work, { agreementId: id, mentorId, languages, helpsWith, since });
      return redirect(`/agreements/${id}`);
    },
  }),
  pageRoute<Mentoring>({
    path: '/mentorings/:mentoringId',
    may: mentoringPermissions.read,
    subject: mentoringSubject,
    history: mentoringHistory,
    reads: readsMentoring,
    show: async (context, mentoring) => {
      const { t } = context.language;
      const opens =
        own(context.actor!, mentoring, null) || may(context.actor, mentoringSteps.end.permission, mentoring);
      return page(
        t('grants.mentoring.title'),
        <MentoringPage
          context={context}
          mentoring={mentoring}
          messages={await listMessages(context.tx, mentoring)}
          history={await context.history(mentoring, [mentoring.id])}
        />,
        {
          back: opens
            ? { href: `/agreements/${mentoring.agreementId}`, text: mentoring.agreementNumber }
            : { href: '/staff/mentors', text: t('grants.mentoring.list.title') },
        },
      );
    },
  }),
  ...(['ask', 'answer'] as const).map((step) =>
    formRoute<Mentoring, MessageForm>({
      path: mentoringSteps[step].button.path,
      keepsNothing: true,
      may: mentoringSteps[step].permission,
      subject: mentoringSubject,
      reads: readsMentoring,
      schema: messageForm,
      show: async (context, mentoring, state) =>
        page(
          context.language.t(`grants.mentoring.${step}.title`),
          <MessagePage
            context={context}
            state={state}
            mentoring={mentoring}
            to={step}
            latest={(await listMessages(context.tx, mentoring))[0]}
            privacy={<PrivacyNotice {...(await privacyNotice(context, 'mentoring', mentoring))} />}
          />,
          backTo(mentoring),
        ),
      act: async ({ work }, { id }, { message }) => {
        await (step === 'ask' ? askMentor : answerSubGrantee)(work, { mentoringId: id, message });
        return redirect(pathOf(id));
      },
    }),
  ),
  buttonRoute<Mentoring>({
    path: mentoringSteps.settle.button.path,
    may: mentoringSteps.settle.permission,
    subject: mentoringSubject,
    back: (_context, { id }) => pathOf(id),
    act: async ({ work }, { id }) => {
      await settleMessage(work, { mentoringId: id });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Mentoring, EndForm>({
    path: mentoringSteps.end.button.path,
    may: mentoringSteps.end.permission,
    subject: mentoringSubject,
    reads: readsMentoring,
    schema: endForm,
    fill: ({ now }) => dayFields('ended_on', dayIn(zone, now)),
    show: (context, mentoring, state) =>
      page(
        context.language.t('grants.mentoring.end.title'),
        <EndPage
          context={context}
          state={state}
          caption={captionOf(mentoring)}
          active={mentoring.mentorActive}
        />,
        backTo(mentoring),
      ),
    act: async ({ work }, { id }, { ended_on: endedOn }) => {
      await endMentoring(work, { mentoringId: id, endedOn });
      return redirect(pathOf(id));
    },
  }),
  ...(['learn', 'add'] as const).map((step) =>
    formRoute<Mentoring, LessonForm>({
      path: mentoringSteps[step].button.path,
      keepsNothing: true,
      may: mentoringSteps[step].permission,
      subject: mentoringSubject,
      reads: readsMentoring,
      schema: lessonForm,
      show: (context, mentoring, state) =>
        page(
          context.language.t(`grants.mentoring.${step}.title`),
          <LessonPage context={context} state={state} caption={captionOf(mentoring)} of={step} />,
          backTo(mentoring),
        ),
      act: async ({ work }, { id }, { lesson }) => {
        await (step === 'learn' ? recordLesson : addToLesson)(work, { mentoringId: id, lesson });
        return redirect(pathOf(id));
      },
    }),
  ),
];
