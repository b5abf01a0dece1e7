import { listChoices } from '../../network/index.ts';
import { filterOnly, limitOf, paged } from '../../platform/http/paging.ts';
import {
  type ActingContext,
  buttonRoute,
  csv,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { engagementHistory } from '../histories.ts';
import { listRecommendations } from '../recommendations/queries.ts';
import { editEngagement } from './edit-engagement.ts';
import { engagementRows } from './engagement-rows.ts';
import { finishStep } from './finish-step.ts';
import { EngagementFormPage } from './pages/engagement-form-page.tsx';
import { EngagementListPage, EngagementPage } from './pages/staff-pages.tsx';
import { WithdrawPage } from './pages/withdraw-page.tsx';
import * as permissions from './permissions.ts';
import { type Engagement, findEngagement, listEngagements } from './queries.ts';
import { recordEngagement } from './record-engagement.ts';
import {
  type EngagementForm,
  engagementFilter,
  engagementForm,
  type WithdrawalForm,
  withdrawalForm,
} from './schema.ts';
import { typedOf } from './typed.ts';
import { withdrawEngagement } from './withdraw-engagement.ts';

const at = '/staff/engagements';
const one = `${at}/:engagementId`;

const engagementSubject: Subject<Engagement> = {
  kind: 'engagement',
  param: 'engagementId',
  find: (tx, id, { actionId }) => findEngagement(tx, actionId, id),
};
const backToList = ({ language }: Pick<ActingContext, 'language'>) => ({
  back: { href: at, text: language.t('advocacy.engagement.list.title') },
});
const backTo = ({ id, subject }: Engagement) => ({ back: { href: `${at}/${id}`, text: subject } });

async function form(context: ActingContext, state: FormState, title: string, stored?: Engagement) {
  const { tx, actionId } = context;
  const organisations = await listChoices(tx, actionId);
  return page(
    title,
    <EngagementFormPage
      context={context}
      state={state}
      title={title}
      organisations={organisations.filter(({ kind }) => kind !== 'institution')}
      institutions={organisations.filter(({ kind }) => kind === 'institution').map(({ name }) => name)}
      recommendations={await listRecommendations(tx, actionId, {})}
      {...(stored ? { stored: typedOf(stored) } : {})}
    />,
    stored ? backTo(stored) : backToList(context),
  );
}

export const engagementRoutes: Route[] = [
  pageRoute({
    path: at,
    may: permissions.listEngagementsPermission,
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listEngagements(tx, actionId, engagementFilter.parse(query), limitOf(query));
      const { rows, next } = paged(query, found);
      return page(
        language.t('advocacy.engagement.list.title'),
        <EngagementListPage context={context} engagements={rows} next={next} />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: `${at}.csv`,
    may: permissions.listEngagementsPermission,
    stepUp: true,
    show: async ({ tx, actionId, query, language }) => {
      const found = await listEngagements(tx, actionId, filterOnly(engagementFilter.parse(query)));
      return csv('engagements.csv', engagementRows(language, found));
    },
  }),
  formRoute<void, EngagementForm>({
    path: `${at}/new`,
    may: permissions.recordEngagementPermission,
    schema: engagementForm,
    show: (context, _none, state) =>
      form(context, state, context.language.t('advocacy.engagement.record.action')),
    act: async ({ work }, _none, typed) => redirect(`${at}/${await recordEngagement(work, typed)}`),
  }),
  pageRoute<Engagement>({
    path: one,
    may: permissions.seeEngagement,
    subject: engagementSubject,
    history: engagementHistory,
    show: async (context, engagement) => {
      const { actor, token } = context;
      const body = (
        <EngagementPage
          engagement={engagement}
          history={await context.history({}, [engagement.id])}
          officer={may(actor, permissions.editEngagementPermission, engagement)}
          token={token}
        />
      );
      return page(engagement.subject, body, backToList(context));
    },
  }),
  formRoute<Engagement, EngagementForm>({
    path: `${one}/edit`,
    may: permissions.editEngagementPermission,
    subject: engagementSubject,
    schema: engagementForm,
    fill: (_context, engagement) => typedOf(engagement),
    show: (context, engagement, state) =>
      form(context, state, context.language.t('advocacy.engagement.edit.action'), engagement),
    act: async ({ work }, { id }, typed) => {
      await editEngagement(work, { engagementId: id, form: typed });
      return redirect(`${at}/${id}`);
    },
  }),
  buttonRoute<Engagement>({
    path: `${one}/done`,
    may: permissions.finishStepPermission,
    subject: engagementSubject,
    back: (_context, { id }) => `${at}/${id}`,
    act: async ({ work }, { id }) => {
      await finishStep(work, { engagementId: id });
      return redirect(`${at}/${id}`);
    },
  }),
  formRoute<Engagement, WithdrawalForm>({
    path: `${one}/withdraw`,
    may: permissions.withdrawEngagementPermission,
    subject: engagementSubject,
    schema: withdrawalForm,
    show: (context, engagement, state) =>
      page(
        context.language.t('advocacy.engagement.withdraw.action'),
        <WithdrawPage context={context} state={state} engagement={engagement} />,
        backTo(engagement),
      ),
    act: async ({ work }, { id }, { reason }) => {
      await withdrawEngagement(work, { engagementId: id, reason });
      return redirect(`${at}/${id}`);
    },
  }),
];
