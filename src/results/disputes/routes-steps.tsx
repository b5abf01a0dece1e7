import { getDefinition, indicatorsOf } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import {
  type ActingContext,
  buttonRoute,
  type FormState,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { listPeriods } from '../periods/queries.ts';
import { changeValue } from './change-value.ts';
import { disagree } from './disagree.ts';
import { scopeText } from './dispute-text.ts';
import { type GatheredDispute, labelsOf, measureRule, withChanges } from './gather-dispute.ts';
import { keepValue } from './keep-value.ts';
import { AnswerPage } from './pages/answer-page.tsx';
import { DisputeFormPage } from './pages/dispute-form-page.tsx';
import { disputePermissions } from './permissions.ts';
import type { Dispute } from './queries.ts';
import { raiseDispute } from './raise-dispute.ts';
import { changesToName, keyOf, recordIn } from './rules.ts';
import { type ChangeForm, changeForm, type DisputeForm, disputeForm, reasonForm } from './schema.ts';
import { disputeSubject } from './subject.ts';
import { withdrawDispute } from './withdraw-dispute.ts';
import { disputeSteps } from './workflow.ts';

const pathOf = ({ id }: { readonly id: string }) => `/staff/disputes/${id}`;
const done = async (dispute: Dispute, verb: Promise<void>) => {
  await verb;
  return redirect(pathOf(dispute));
};
const captionOf = ({ language }: ActingContext, dispute: GatheredDispute) =>
  [
    dispute.measures ? inLanguage(dispute.measures.name, language.locale) : dispute.indicator,
    scopeText(language, dispute),
  ].join(' · ');
const backTo = ({ language }: ActingContext, dispute: GatheredDispute) => ({
  back: { href: pathOf(dispute), text: language.t('results.dispute.dispute') },
});

/** What happens to a dispute: it is raised, answered, withdrawn, or its answer is not agreed with. */
export const disputeStepRoutes: readonly Route[] = [
  formRoute<void, DisputeForm>({
    path: '/staff/logframe/:indicator/dispute',
    may: disputePermissions.raise,
    schema: disputeForm,
    fill: ({ query: { period = '', jurisdiction = '', record = '' } }) => ({ period, jurisdiction, record }),
    show: showRaise,
    act: async ({ work, params }, _none, form) =>
      redirect(pathOf({ id: await raiseDispute(work, { indicator: params.indicator!, form }) })),
  }),
  formRoute<Dispute, ChangeForm>({
    path: disputeSteps.change.button.path,
    may: disputeSteps.change.permission,
    subject: disputeSubject,
    schema: changeForm,
    async fill({ tx }, found) {
      const named = changesToName((await withChanges(tx, found)).changes);
      return { change: named.length === 1 ? named[0]! : '' };
    },
    async show(context, found, state) {
      const dispute = await withChanges(context.tx, found);
      return page(
        context.language.t('results.dispute.change.title'),
        <AnswerPage
          {...{ context, state, dispute }}
          caption={captionOf(context, dispute)}
          back={pathOf(dispute)}
        />,
        backTo(context, dispute),
      );
    },
    act: ({ work }, dispute, form) => done(dispute, changeValue(work, { disputeId: dispute.id, form })),
  }),
  formRoute<Dispute, { reason: string }>({
    path: disputeSteps.keep.button.path,
    may: disputeSteps.keep.permission,
    subject: disputeSubject,
    schema: reasonForm,
    show: (context, dispute, state) => reasonPage(context, dispute, state, 'keep'),
    act: ({ work }, dispute, { reason }) => done(dispute, keepValue(work, { disputeId: dispute.id, reason })),
  }),
  formRoute<Dispute, { reason: string }>({
    path: disputeSteps.disagree.button.path,
    may: disputeSteps.disagree.permission,
    subject: disputeSubject,
    schema: reasonForm,
    show: (context, dispute, state) => reasonPage(context, dispute, state, 'disagree'),
    act: ({ work }, dispute, { reason }) => done(dispute, disagree(work, { disputeId: dispute.id, reason })),
  }),
  buttonRoute<Dispute>({
    path: disputeSteps.withdraw.button.path,
    may: disputeSteps.withdraw.permission,
    subject: disputeSubject,
    back: (_context, dispute) => pathOf(dispute),
    act: ({ work }, dispute) => done(dispute, withdrawDispute(work, { disputeId: dispute.id })),
  }),
];

async function reasonPage(
  context: ActingContext,
  found: Dispute,
  state: FormState,
  step: 'keep' | 'disagree',
) {
  const dispute = await withChanges(context.tx, found);
  const { t } = context.language;
  const title = t(`results.dispute.${step}.title`);
  return page(
    title,
    <ReasonForm
      {...{ context, state, title }}
      caption={captionOf(context, dispute)}
      text={<p class="govuk-body">{t(`results.dispute.${step}.text`)}</p>}
      look="main"
    />,
    backTo(context, dispute),
  );
}

/** The form that disputes: of one record where the way here names one. Throws `not_found`. */
async function showRaise(context: ActingContext, _none: void, state: FormState) {
  const { tx, actionId, now, params, language } = context;
  const { logframe, action } = await getDefinition(tx, actionId);
  const indicator = indicatorsOf(logframe).find(({ code }) => code === params.indicator);
  if (!indicator) throw problem('not_found');
  const { measurement, code } = indicator;
  const named = recordIn(String(state.typed.record ?? ''));
  const rule = { measurement, currency: action.currency, from: null, to: dayIn(zone, now) };
  const record = named && labelsOf(await measureRule(tx, actionId, rule)).get(keyOf(named));
  const back = `/staff/logframe/${code}`;
  const name = inLanguage(indicator.name, language.locale);
  return page(
    language.t(record ? 'results.dispute.raise.record' : 'results.dispute.raise.value'),
    <DisputeFormPage
      {...{ context, state, name, back }}
      record={record}
      periods={await listPeriods(tx, actionId)}
      jurisdictions={action.jurisdictions}
    />,
    { back: { href: back, text: name } },
  );
}
