import { dayIn } from '../../platform/dates.ts';
import { askedOf, limitOf, paged } from '../../platform/http/paging.ts';
import {
  type ActingContext,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { outcomesOpen } from '../desk/answerable.ts';
import { findFinding, listActs } from '../desk/queries.ts';
import { requestHistory } from '../history.ts';
import { officerBack } from '../officer-back.ts';
import * as permissions from '../permissions.ts';
import { privacyNotice } from '../privacy-notice.ts';
import { answerRequest } from './answer-request.ts';
import { extendRequest } from './extend-request.ts';
import { makeRequest } from './make-request.ts';
import { AnswerPage, ExtensionPage, OwnRequestPage, RegisterRequestPage } from './pages/request-forms.tsx';
import { DeskPage, OwnRequestsPage, RequestPage } from './pages/request-pages.tsx';
import { listRequests, listRequestsOf, type PrivacyRequest } from './queries.ts';
import { registerRequest } from './register-request.ts';
import {
  type AnswerForm,
  answerForm,
  type ExtensionForm,
  extensionForm,
  type OwnRequestForm,
  ownRequestForm,
  type RegisteredRequestForm,
  registeredRequestForm,
  requestFilter,
} from './schema.ts';
import { backTo, desk, readsRequest, requestOfPath } from './subject.ts';

const own = '/account/requests';

/** Asking about one's own data, and answering what was asked. */
export function requestRoutes(at: { baseUrl: string }): Route[] {
  return [
    pageRoute({
      path: own,
      may: permissions.seeOwnRequests,
      show: async (context) => {
        const { tx, actionId, actor, now, query, language } = context as ActingContext;
        const requests = await listRequestsOf(tx, actionId, actor.personId);
        return page(
          language.t('privacy.request.own'),
          <OwnRequestsPage
            requests={requests}
            acts={
              await listActs(
                tx,
                requests.map(({ id }) => id),
              )
            }
            today={dayIn(zone, now)}
            made={query.notice === 'made'}
          />,
          { back: { href: '/account', text: language.t('people.account.title') } },
        );
      },
    }),
    formRoute<void, OwnRequestForm>({
      path: `${own}/new`,
      done: toldByPage,
      may: permissions.makeRequestPermission,
      schema: ownRequestForm,
      show: async (context, _, state) =>
        page(
          context.language.t('privacy.request.new.title'),
          <OwnRequestPage context={context} state={state} notice={await privacyNotice(context, 'request')} />,
          { back: { href: own, text: context.language.t('privacy.request.own') } },
        ),
      act: async ({ work }, _, form) => {
        await makeRequest(work, { form });
        return redirect(`${own}?notice=made`);
      },
    }),
    pageRoute({
      path: desk,
      may: permissions.listRequestsPermission,
      words: ['q'],
      reads: (_none, { actionId }) => ({ kind: 'request_list', id: actionId }),
      show: async (context) => {
        const { tx, actionId, now, query, language } = context;
        const found = await listRequests(tx, actionId, requestFilter.parse(askedOf(context)), limitOf(query));
        const { rows, next } = paged(query, found);
        return page(
          language.t('privacy.desk.title'),
          <DeskPage context={context} requests={rows} today={dayIn(zone, now)} next={next} />,
          { wide: true },
        );
      },
    }),
    formRoute<void, RegisteredRequestForm>({
      path: `${desk}/requests/new`,
      done: toldByPage,
      may: permissions.registerRequestPermission,
      schema: registeredRequestForm,
      show: async (context, _, state) =>
        page(
          context.language.t('privacy.request.register.title'),
          <RegisterRequestPage
            context={context}
            state={state}
            notice={await privacyNotice(context, 'request')}
            registered={context.query.notice === 'registered'}
          />,
          officerBack(context),
        ),
      act: async ({ work }, _, form) => {
        await registerRequest(work, { form });
        return redirect(`${desk}/requests/new?notice=registered`);
      },
    }),
    pageRoute<PrivacyRequest>({
      path: `${desk}/requests/:requestId`,
      may: permissions.seeRequest,
      subject: requestOfPath,
      history: requestHistory,
      reads: readsRequest,
      show: async (context, request) => {
        const { tx, now, language } = context;
        const today = dayIn(zone, now);
        const extendable = !request.extendedAt && today <= request.dueOn;
        return page(
          language.t(`privacy.request.kind.${request.kind}`),
          <RequestPage
            request={request}
            today={today}
            finding={await findFinding(tx, request.id)}
            acts={await listActs(tx, [request.id])}
            history={await context.history({}, [request.id])}
            extendable={extendable}
          />,
          officerBack(context),
        );
      },
    }),
    formRoute<PrivacyRequest, ExtensionForm>({
      path: `${desk}/requests/:requestId/extend`,
      may: permissions.extendRequestPermission,
      subject: requestOfPath,
      reads: readsRequest,
      schema: extensionForm,
      show: (context, request, state) =>
        page(
          context.language.t('privacy.request.extend.title'),
          <ExtensionPage context={context} state={state} request={request} />,
          backTo(request, context),
        ),
      act: async ({ work }, { id }, form) => {
        await extendRequest(work, at, { requestId: id, form });
        return redirect(`${desk}/requests/${id}`);
      },
    }),
    formRoute<PrivacyRequest, AnswerForm>({
      path: `${desk}/requests/:requestId/answer`,
      may: permissions.answerRequestPermission,
      subject: requestOfPath,
      reads: readsRequest,
      schema: answerForm,
      show: async (context, request, state) => {
        const acts = await listActs(context.tx, [request.id]);
        const open = outcomesOpen(request.kind, await findFinding(context.tx, request.id), acts);
        return page(
          context.language.t('privacy.request.answer.title'),
          <AnswerPage context={context} state={state} request={request} acts={acts} open={open} />,
          backTo(request, context),
        );
      },
      act: async ({ work }, { id }, form) => {
        await answerRequest(work, at, { requestId: id, form });
        return redirect(`${desk}/requests/${id}`);
      },
    }),
  ];
}
