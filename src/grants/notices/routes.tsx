import { z } from 'zod';
import type { Instant } from '../../platform/dates.ts';
import { paragraphs } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { type Permission, permission } from '../../platform/permissions.ts';
import { Heading } from '../../ui/heading.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { cancelCall } from '../calls/cancel-call.ts';
import { type CallSubject, callPermissions } from '../calls/permissions.ts';
import type { Call } from '../calls/queries.ts';
import { phaseOf } from '../calls/rules.ts';
import { callSubject } from '../calls/subject.ts';
import { announceCorrection } from './announce-correction.ts';
import { NoticeList } from './pages/notice-list.tsx';
import { listNotices, type Notice } from './queries.ts';

const reasonForm = z.object({ reason: paragraphs(2000) });
type Reason = z.infer<typeof reasonForm>;
const seeNotices = permission<unknown>('call_notice.see', { anyone: true });

type Noticed = { readonly actionId: string; readonly notices: readonly Notice[] };
/** A call about which something was announced, also one that was cancelled. */
const noticedSubject: Subject<Noticed> = {
  kind: 'noticed_call',
  param: 'callId',
  find: async (tx, id) => {
    const notices = await listNotices(tx, { callId: id });
    return notices[0] && { actionId: notices[0].actionId, notices };
  },
};

type Announcing = {
  readonly path: string;
  readonly may: Permission<CallSubject>;
  readonly texts: string;
  /** The key of what it does to this call. */
  textOf(call: Call, now: Instant): string;
  act(work: ActingContext['work'], call: Call, reason: string): Promise<void>;
};

/** A page of one announcement: its reason goes to the page of the call and to everybody concerned. */
function announcingRoute({ path, may, texts, textOf, act }: Announcing): Route {
  return formRoute<Call, Reason>({
    path,
    may,
    subject: callSubject,
    schema: reasonForm,
    show: (context, call, state) => {
      const { t } = context.language;
      return page(
        t(`${texts}.title`),
        <ReasonForm
          context={context}
          state={state}
          title={t(`${texts}.title`)}
          caption={call.number}
          text={<p class="govuk-body">{t(textOf(call, context.now))}</p>}
          label={t('grants.notice.reason')}
          action={t(`${texts}.action`)}
        />,
        { back: { href: `/staff/calls/${call.id}`, text: call.number } },
      );
    },
    act: async ({ work }, call, { reason }) => {
      await act(work, call, reason);
      return redirect(`/staff/calls/${call.id}`);
    },
  });
}

export const noticeRoutes: Route[] = [
  announcingRoute({
    path: '/staff/calls/:callId/cancel',
    may: callPermissions.cancel,
    texts: 'grants.call.cancel',
    textOf: (call, now) =>
      phaseOf(call, now) === 'closed' ? 'grants.call.cancel.text.closed' : 'grants.call.cancel.text',
    act: (work, { id }, reason) => cancelCall(work, { callId: id, reason }),
  }),
  announcingRoute({
    path: '/staff/calls/:callId/correct',
    may: callPermissions.correct,
    texts: 'grants.call.correct',
    textOf: () => 'grants.call.correct.text',
    act: (work, { id }, reason) => announceCorrection(work, { callId: id, reason }),
  }),
  pageRoute<Noticed>({
    path: '/calls/:callId/notices',
    may: seeNotices,
    portal: true,
    subject: noticedSubject,
    show: ({ language }, { notices }) => {
      const [{ callTitle, callNumber, callState, callId }] = notices as [Notice];
      const title = inLanguage(callTitle, language.locale);
      return page(
        language.t('grants.notice.title'),
        <>
          <Heading caption={callNumber}>{title}</Heading>
          {callState === 'cancelled' ? (
            <p class="govuk-body">{language.t('grants.notice.cancelled')}</p>
          ) : (
            <p class="govuk-body">
              <a class="govuk-link" href={`/calls/${callId}`}>
                {language.t('grants.call.public.action')}
              </a>
            </p>
          )}
          <NoticeList notices={notices} />
        </>,
        { back: { href: '/calls', text: language.t('portal.calls.title') } },
      );
    },
  }),
];
