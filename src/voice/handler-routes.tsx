import {
  buttonRoute,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../platform/http/route.ts';
import { appointHandler, endAppointment, listAble } from './appoint-handler.ts';
import { AppointPage, HandlersPage } from './pages/handlers-page.tsx';
import { appointPermission, endAppointmentPermission, listHandlersPermission } from './permissions.ts';
import {
  type Appointment,
  findAppointment,
  listAppointments,
  listKindsOfOnePartner,
  listKindsOfOnePerson,
  listUnhandledKinds,
} from './queries-handlers.ts';
import { desks, desksOfTwo, voiceKinds } from './rules.ts';
import { type AppointForm, appointForm } from './schema.ts';

const list = '/staff/voice/handlers';
const appointmentOfPath: Subject<Appointment> = {
  kind: 'voice_appointment',
  param: 'appointmentId',
  find: (tx, id, { actionId }) => findAppointment(tx, actionId, id),
};

/** Who handles what. */
export const handlerRoutes: Route[] = [
  pageRoute({
    path: list,
    may: listHandlersPermission,
    show: async (context) => {
      const { tx, actionId, language } = context;
      return page(
        language.t('voice.handlers.title'),
        <HandlersPage
          context={context}
          appointments={await listAppointments(tx, actionId)}
          unhandled={await listUnhandledKinds(tx, actionId, desks)}
          ofOnePartner={await listKindsOfOnePartner(tx, actionId, voiceKinds)}
          ofOnePerson={await listKindsOfOnePerson(tx, actionId, desksOfTwo)}
        />,
        { wide: true, back: { href: '/staff/voice', text: language.t('voice.desk.title') } },
      );
    },
  }),
  formRoute<void, AppointForm>({
    path: `${list}/new`,
    may: appointPermission,
    stepUp: true,
    schema: appointForm,
    show: async (context, _, state) =>
      page(
        context.language.t('voice.appoint.title'),
        <AppointPage
          context={context}
          state={state}
          candidates={(await listAble(context.tx, context.actionId)).filter(
            ({ personId }) => personId !== context.actor.personId,
          )}
        />,
        { back: { href: list, text: context.language.t('voice.handlers.title') } },
      ),
    act: async ({ work }, _, { person, kind }) => {
      const [personId = '', organisationId = ''] = person.split(':');
      await appointHandler(work, { personId, organisationId, kind });
      return redirect(list);
    },
  }),
  buttonRoute<Appointment>({
    path: `${list}/:appointmentId/end`,
    may: endAppointmentPermission,
    subject: appointmentOfPath,
    stepUp: true,
    back: () => list,
    act: async ({ work }, { id }) => {
      await endAppointment(work, { appointmentId: id });
      return redirect(list);
    },
  }),
];
