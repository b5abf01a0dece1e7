import { wallClock } from '../../platform/dates.ts';
import { dayFields, withDates } from '../../platform/http/fields.ts';
import { limitOf, paged } from '../../platform/http/paging.ts';
import {
  type ActingContext,
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { may, reachOfList } from '../../platform/permissions.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { confirmRoute } from '../confirm-route.tsx';
import { callHistory } from '../histories.ts';
import { draftCall } from './draft-call.ts';
import { editCall } from './edit-call.ts';
import { extendDeadline } from './extend-deadline.ts';
import { formsOfCall } from './form-choices.ts';
import { latestTyped, optionsOf } from './form-options.ts';
import { gatherLimits } from './gather-limits.ts';
import { linksOfCall } from './links-of-call.ts';
import { addLot, editLot, removeLot } from './lots.ts';
import { BeginWithCopy } from './pages/begin-with-copy.tsx';
import { CallFormPage } from './pages/call-form-page.tsx';
import { CallListPage } from './pages/call-list-page.tsx';
import { CallPage } from './pages/call-page.tsx';
import { CallPreview } from './pages/call-preview.tsx';
import { ExtendPage } from './pages/extend-page.tsx';
import { FormsOfCall } from './pages/forms-of-call.tsx';
import { LotFormPage } from './pages/lot-form-page.tsx';
import { callPermissions, callReach } from './permissions.ts';
import { planCall } from './plan-call.ts';
import { frozenHashOf, publishCall } from './publish-call.ts';
import { type Call, decisionToldAt, listCalls, listLots } from './queries.ts';
import { copyRoute } from './routes-copy.tsx';
import { callLifecycle, doubtsOf, type Obstacle, obstaclesOf } from './rules.ts';
import { type CallForm, callFilter, callForm, extensionForm, type LotForm, lotForm } from './schema.ts';
import { callSubject, type LotRecord, lotSubject } from './subject.ts';
import { seenOfLot, typedOf, typedOfLot } from './typed.ts';

const dates = ['opens_on', 'deadline_on'];

/** The partner's latest calls, which a new one can be a copy of. */
const earlierCalls = ({ tx, actor, actionId }: ActingContext) =>
  listCalls(tx, {
    actionId,
    reach: reachOfList(actor, { everything: [], partner: ['grant_officer'] }),
    limit: 5,
  });

/** Whether this person may cancel the call now: not once its applicants know the decision. */
async function cancelsCall({ tx, actor }: Context, call: Call): Promise<boolean> {
  const takes = Boolean(callLifecycle[call.state].cancel) && may(actor, callPermissions.cancel, call);
  return takes && (await decisionToldAt(tx, call.id)) === null;
}

const hrefOfObstacle = ({ id }: Call, { at }: Obstacle) =>
  `/staff/calls/${id}${at.startsWith('#') ? at : `/${at}`}`;
const aboutCall = ({ id, number }: Call) => ({ href: `/staff/calls/${id}`, text: number });
export const callRoutes: Route[] = [
  pageRoute({
    path: '/staff/calls',
    may: callPermissions.list,
    show: async (context) => {
      const { tx, actor, actionId, query } = context;
      const filter = callFilter.parse(query);
      const found = await listCalls(tx, {
        actionId,
        reach: callReach(actor!),
        ...(filter.state ? { state: filter.state } : {}),
        ...(filter.jurisdiction ? { jurisdiction: filter.jurisdiction } : {}),
        ...(filter.sort ? { sort: filter.sort } : {}),
        ...(filter.after ? { after: filter.after } : {}),
        limit: limitOf(query),
      });
      const { rows, next } = paged(query, found);
      return page(
        context.language.t('grants.call.list.title'),
        <CallListPage context={context} calls={rows} typed={query} next={next} />,
        { wide: true },
      );
    },
  }),
  formRoute<void, CallForm>({
    path: '/staff/calls/new',
    may: callPermissions.draft,
    schema: withDates(dates, callForm),
    fill: latestTyped,
    show: async (context, _none, state) => {
      const title = context.language.t('grants.call.draft.title');
      return page(
        title,
        <CallFormPage
          context={context}
          state={state}
          options={await optionsOf(context)}
          title={title}
          version={0}
          notice={await privacyNotice(context, 'call')}
          begin={<BeginWithCopy calls={await earlierCalls(context)} />}
        />,
      );
    },
    act: async ({ work }, _none, form) => redirect(`/staff/calls/${await draftCall(work, form)}`),
  }),
  pageRoute<Call>({
    path: '/staff/calls/:callId',
    may: callPermissions.read,
    subject: callSubject,
    history: callHistory,
    show: async (context, call) => {
      const lots = await listLots(context.tx, call.id);
      const history = await context.history(call, [call.id]);
      const limits = await gatherLimits(context.tx, call);
      const obstacles = obstaclesOf({ ...call, lots }, context.now, limits);
      return page(
        inLanguage(call.title, context.language.locale),
        <CallPage
          context={context}
          call={call}
          lots={lots}
          links={linksOfCall(context.actor, call, context.now)}
          forms={await formsOfCall(context, call)}
          obstacles={[...obstacles, ...doubtsOf({ lots, rules: call.rules }, limits)].map((one) => ({
            problem: one.problem,
            href: hrefOfObstacle(call, one),
          }))}
          publishable={obstacles.length === 0}
          cancels={await cancelsCall(context, call)}
          history={history}
        />,
        {
          wide: true,
          back: { href: '/staff/calls', text: context.language.t('grants.call.list.title') },
        },
      );
    },
  }),
  ...(['plan', 'unplan'] as const).map((verb) =>
    confirmRoute<Call>({
      path: `/staff/calls/:callId/${verb}`,
      may: callPermissions.plan,
      subject: callSubject,
      texts: `grants.call.${verb}`,
      about: aboutCall,
      act: async ({ work }, { id }) => {
        await planCall(work, { callId: id, planned: verb === 'plan' });
        return redirect(`/staff/calls/${id}`, verb === 'plan' ? 'call.plan' : 'call.unplan');
      },
    }),
  ),
  formRoute<Call, CallForm>({
    path: '/staff/calls/:callId/edit',
    may: callPermissions.edit,
    subject: callSubject,
    schema: withDates(dates, callForm),
    fill: (_context, call) => typedOf(call),
    show: async (context, call, state) => {
      const title = context.language.t('grants.call.edit.title');
      return page(
        title,
        <CallFormPage
          context={context}
          state={state}
          options={await optionsOf(context, call)}
          title={title}
          version={call.version}
          notice={await privacyNotice(context, 'call', call)}
          lots={await listLots(context.tx, call.id)}
          stored={Object.fromEntries(
            Object.entries(typedOf(call)).map(([name, value]) => [name, String(value)]),
          )}
        />,
      );
    },
    act: async ({ work }, call, form) => {
      await editCall(work, { callId: call.id, form });
      return redirect(`/staff/calls/${call.id}`);
    },
  }),
  copyRoute,
  pageRoute<Call>({
    path: '/staff/calls/:callId/preview',
    may: callPermissions.edit,
    subject: callSubject,
    show: async (context, call) => {
      const lots = await listLots(context.tx, call.id);
      return page(
        inLanguage(call.title, context.language.locale),
        <CallPreview context={context} call={call} lots={lots} forms={await formsOfCall(context, call)} />,
      );
    },
  }),
  confirmRoute<Call>({
    path: '/staff/calls/:callId/publish',
    may: callPermissions.publish,
    subject: callSubject,
    texts: 'grants.call.publish',
    about: aboutCall,
    facts: async (context, call) => <FormsOfCall forms={await formsOfCall(context, call)} call={call} />,
    missing: async ({ tx, now }, call) =>
      obstaclesOf({ ...call, lots: await listLots(tx, call.id) }, now, await gatherLimits(tx, call)).map(
        (one) => ({
          problem: one.problem,
          href: hrefOfObstacle(call, one),
        }),
      ),
    seen: async ({ tx }, call) => frozenHashOf(call, await listLots(tx, call.id)),
    act: async ({ work }, call, { seen }) => {
      await publishCall(work, { callId: call.id, seen });
      return redirect(`/staff/calls/${call.id}`);
    },
  }),
  formRoute<Call, { date: string; time: string; reason: string }>({
    path: '/staff/calls/:callId/extend',
    may: callPermissions.extend,
    subject: callSubject,
    schema: withDates(['deadline_on'], extensionForm),
    fill: (_context, { deadlineAt, deadlineZone }) => {
      const now = deadlineAt ? wallClock(deadlineAt, deadlineZone) : null;
      return { ...dayFields('deadline_on', now?.date ?? null), deadline_time: now?.time ?? '' };
    },
    show: (context, call, state) =>
      page(
        context.language.t('grants.call.extend.title'),
        <ExtendPage context={context} call={call} state={state} />,
      ),
    act: async ({ work }, call, { date, time, reason }) => {
      await extendDeadline(work, { callId: call.id, date, time, reason });
      return redirect(`/staff/calls/${call.id}`);
    },
  }),
  formRoute<Call, LotForm>({
    path: '/staff/calls/:callId/lots/new',
    done: 'lot.add',
    may: callPermissions.edit,
    subject: callSubject,
    schema: lotForm,
    show: (context, _call, state) =>
      page(
        context.language.t('grants.lot.add.title'),
        <LotFormPage context={context} state={state} title={context.language.t('grants.lot.add.title')} />,
      ),
    act: async ({ work }, call, form) => {
      await addLot(work, { callId: call.id, form });
      return redirect(`/staff/calls/${call.id}`);
    },
  }),
  formRoute<LotRecord, LotForm>({
    path: '/staff/lots/:lotId/edit',
    done: 'lot.edit',
    may: callPermissions.edit,
    subject: lotSubject,
    schema: lotForm,
    fill: (_context, lot) => ({ ...typedOfLot(lot), seen: seenOfLot(lot) }),
    show: (context, lot, state) =>
      page(
        context.language.t('grants.lot.edit.title'),
        <LotFormPage
          context={context}
          state={state}
          title={context.language.t('grants.lot.edit.title')}
          stored={{ typed: typedOfLot(lot), seen: seenOfLot(lot) }}
        />,
      ),
    act: async ({ work }, lot, form) => {
      await editLot(work, { callId: lot.callId, lotId: lot.id, form });
      return redirect(`/staff/calls/${lot.callId}`);
    },
  }),
  buttonRoute<LotRecord>({
    path: '/staff/lots/:lotId/remove',
    done: 'lot.remove',
    may: callPermissions.edit,
    subject: lotSubject,
    back: (_context, lot) => `/staff/calls/${lot.callId}`,
    act: async ({ work }, lot) => {
      await removeLot(work, { callId: lot.callId, lotId: lot.id });
      return redirect(`/staff/calls/${lot.callId}`);
    },
  }),
];
