import { dayIn } from '../../platform/dates.ts';
import {
  buttonRoute,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import type { Language } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { AskOnce } from '../../ui/ask-once.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { type InventedName, placeNameIn } from '../place-name.ts';
import { confirmDuty, endDuty, refuseDuty } from './decide-duty.ts';
import { dutyHistory } from './history.ts';
import { DutiesPage } from './pages/duties-page.tsx';
import { DutyPage } from './pages/duty-page.tsx';
import { ProposePage } from './pages/propose-page.tsx';
import { listDuties, proposePermission, seeDuty } from './permissions.ts';
import { proposeDuty } from './propose-duty.ts';
import { type Appointment, findAppointment, listAppointments, listCandidates } from './queries.ts';
import { endForm, type ProposeForm, proposeForm, refuseForm } from './schema.ts';
import { dutySteps, dutyWorkflow, endingOf } from './workflow.ts';

const store = 'protection';
const list = '/duties';
const pathOf = (id: string) => `${list}/${id}`;
const duty: Subject<Appointment> = {
  kind: 'duty',
  param: 'dutyId',
  find: (tx, id, { actionId }) => findAppointment(tx, actionId, id),
};

export type DutyNeeds = {
  readonly baseUrl: string;
  /** The jurisdictions of this instance: in a demonstration the invented ones alone. */
  places(): readonly string[];
  readonly inventedName: InventedName;
};

/** Duties of protection: proposed by an organisation, decided by the data protection officer. */
export function dutyRoutes({ baseUrl, places, inventedName }: DutyNeeds): Route[] {
  const nameIn = ({ locale }: Language) => placeNameIn(locale, inventedName);
  return [
    pageRoute({
      path: list,
      store,
      may: listDuties,
      show: async (context) => {
        const { tx, actionId, actor, language } = context;
        return page(
          language.t('protection.duties.title'),
          <DutiesPage
            context={context}
            appointments={await listAppointments(tx, actionId)}
            proposes={may(actor, proposePermission, undefined)}
            placeName={nameIn(language)}
          />,
          { wide: true },
        );
      },
    }),
    formRoute<void, ProposeForm>({
      path: `${list}/new`,
      store,
      may: proposePermission,
      stepUp: true,
      schema: proposeForm(places),
      show: async (context, _, state) =>
        page(
          context.language.t('protection.propose.title'),
          <ProposePage
            context={context}
            state={state}
            candidates={await listCandidates(context.tx, context.actionId)}
            places={places()}
            placeName={nameIn(context.language)}
          />,
          { back: { href: list, text: context.language.t('protection.duties.title') } },
        ),
      act: async ({ work }, _, form) => {
        await proposeDuty(work, form, { baseUrl });
        return redirect(list);
      },
    }),
    pageRoute<Appointment>({
      path: `${list}/:dutyId`,
      store,
      may: seeDuty,
      subject: duty,
      history: dutyHistory,
      show: async (context, appointment) => {
        const { actor, language, now } = context;
        return page(
          language.t('protection.duty.title'),
          <DutyPage
            context={context}
            appointment={appointment}
            standing={standingOf(dutyWorkflow, actor, appointment, dayIn(zone, now))}
            history={await context.history(appointment, [appointment.id])}
            placeName={nameIn(language)}
          />,
          { back: { href: list, text: language.t('protection.duties.title') } },
        );
      },
    }),
    buttonRoute<Appointment>({
      path: dutySteps.confirm.button.path,
      store,
      stepUp: dutySteps.confirm.button.stepUp,
      may: dutySteps.confirm.permission,
      subject: duty,
      back: (_, { id }) => pathOf(id),
      act: async ({ work }, { id }) => {
        await confirmDuty(work, { dutyId: id, baseUrl });
        return redirect(pathOf(id));
      },
    }),
    formRoute<Appointment, { reason: string }>({
      path: dutySteps.refuse.button.path,
      store,
      stepUp: dutySteps.refuse.button.stepUp,
      may: dutySteps.refuse.permission,
      subject: duty,
      schema: refuseForm,
      show: (context, { id, personName }, state) => {
        const { t } = context.language;
        return page(
          t('protection.refuse.title'),
          <ReasonForm
            context={context}
            state={state}
            title={t('protection.refuse.title')}
            caption={personName}
            text={<p class="govuk-body">{t('protection.refuse.text')}</p>}
            action={t('protection.refuse.action')}
          />,
          { back: { href: pathOf(id), text: t('protection.duty.title') } },
        );
      },
      act: async ({ work }, { id }, { reason }) => {
        await refuseDuty(work, { dutyId: id, reason, baseUrl });
        return redirect(pathOf(id));
      },
    }),
    formRoute<Appointment, Record<string, never>>({
      path: dutySteps.end.button.path,
      store,
      may: dutySteps.end.permission,
      subject: duty,
      schema: endForm,
      show: (context, { id, personName, state: at }, state) => {
        const { t } = context.language;
        const { texts, look } = dutySteps[endingOf(at)].button;
        return page(
          t(`${texts}.action`),
          <AskOnce
            context={context}
            state={state}
            title={t(`${texts}.action`)}
            caption={personName}
            text={t(`${texts}.text`)}
            look={look === 'warning' ? look : 'main'}
            back={pathOf(id)}
          />,
          { back: { href: pathOf(id), text: t('protection.duty.title') } },
        );
      },
      act: async ({ work }, { id }) => {
        await endDuty(work, { dutyId: id, baseUrl });
        return redirect(pathOf(id));
      },
    }),
  ];
}
