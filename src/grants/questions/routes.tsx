import { z } from 'zod';
import { choices } from '../../platform/http/fields.ts';
import { hour, type Limit } from '../../platform/http/limit.ts';
import { buttonRoute, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { Confirmation } from '../../ui/confirmation.tsx';
import { publishedCallSubject } from '../applications/subject.ts';
import type { Call } from '../calls/queries.ts';
import { askQuestion } from './ask-question.ts';
import { followCall, followNext } from './follow-calls.ts';
import { AskPage } from './pages/ask-page.tsx';
import { FollowNextPage, FollowPage } from './pages/follow-pages.tsx';
import { questionPermissions } from './permissions.ts';
import { isFollowing, listFollowedNext } from './queries-followers.ts';
import { lastDays, mustTakeQuestions } from './rules.ts';
import { type AskForm, askForm } from './schema.ts';

const limits: readonly Limit[] = [{ of: 'question', per: 'person', most: 20, minutes: hour }];
const nextForm = z.object({ 'wanted[]': choices(() => ['all', ...jurisdictionCodes]) });
const backTo = (call: Call, locale: Parameters<typeof inLanguage>[1]) => ({
  back: { href: `/calls/${call.id}`, text: inLanguage(call.title, locale) },
});

/** What people outside the partner do: ask about a call, and be told of calls. */
export const questionRoutes: Route[] = [
  formRoute<Call, AskForm>({
    path: '/calls/:callId/ask',
    may: questionPermissions.ask,
    limits,
    subject: publishedCallSubject,
    schema: askForm,
    show: (context, call, state) => {
      mustTakeQuestions(call, context.now);
      const { t, locale } = context.language;
      return page(
        t('grants.question.ask.title'),
        <AskPage context={context} call={call} state={state} />,
        backTo(call, locale),
      );
    },
    act: async ({ work, language }, call, { question }) => {
      await askQuestion(work, { callId: call.id, question });
      const { t, locale } = language;
      return page(
        t('grants.question.asked.title'),
        <Confirmation
          title={t('grants.question.asked.title')}
          next={[
            t('grants.question.asked.next', { day: language.day(lastDays(call).answer) }),
            t('grants.question.asked.mail'),
          ]}
        />,
        backTo(call, locale),
      );
    },
  }),
  pageRoute<Call>({
    path: '/calls/:callId/emails',
    may: questionPermissions.follow,
    subject: publishedCallSubject,
    show: async (context, call) =>
      page(
        context.language.t('grants.follow.title'),
        <FollowPage
          context={context}
          call={call}
          following={await isFollowing(context.tx, context.actor!.personId, call.id)}
        />,
        backTo(call, context.language.locale),
      ),
  }),
  ...([true, false] as const).map((follow) =>
    buttonRoute<Call>({
      path: `/calls/:callId/${follow ? 'follow' : 'unfollow'}`,
      done: follow ? 'call.follow' : 'call.unfollow',
      may: questionPermissions.follow,
      limits,
      subject: publishedCallSubject,
      back: (_context, call) => `/calls/${call.id}/emails`,
      act: async ({ work }, call) => {
        await followCall(work, { callId: call.id, follow });
        return redirect(`/calls/${call.id}/emails`);
      },
    }),
  ),
  formRoute<void, z.infer<typeof nextForm>>({
    path: '/next-calls',
    done: 'call.follow_next',
    may: questionPermissions.follow,
    limits,
    schema: nextForm,
    fill: async ({ tx, actionId, actor }) => ({
      'wanted[]': (await listFollowedNext(tx, actionId, actor.personId)).map((one) => one ?? 'all'),
    }),
    show: (context, _none, state) =>
      page(
        context.language.t('grants.follow.next.title'),
        <FollowNextPage context={context} state={state} />,
        { back: { href: '/calls', text: context.language.t('portal.calls.title') } },
      ),
    act: async ({ work, language }, _none, form) => {
      const wanted = form['wanted[]'];
      await followNext(work, { wanted });
      const done = language.t(wanted.length > 0 ? 'grants.follow.next.done' : 'grants.follow.next.ended');
      return page(done, <Confirmation title={done} />, {
        back: { href: '/calls', text: language.t('portal.calls.title') },
      });
    },
  }),
];
