import { dayIn } from '../../../platform/dates.ts';
import {
  type ActingContext,
  buttonRoute,
  type Context,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
  type Typed,
} from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/language/language.ts';
import { may } from '../../../platform/permissions.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { AskOnce } from '../../../ui/ask-once.tsx';
import { type InventedName, placeNameIn } from '../../place-name.ts';
import { serviceHistory } from '../history.ts';
import { closeService, createService, editService, suspendService, verifyService } from '../keep-services.ts';
import {
  closePermission,
  createPermission,
  editPermission,
  listServices,
  seeService,
  suspendPermission,
  verifyPermission,
} from '../permissions.ts';
import { findService, listAreasOfDuty, listOwnPlaces, listOwnServices, type ServiceRow } from '../queries.ts';
import {
  closeForm,
  type ServiceForm,
  serviceForm,
  type VerifyForm,
  verifyForm,
  weekdays,
} from '../schema.ts';
import { type DirectoryKeys, openDiscreet } from '../seal.ts';
import { serviceWorkflow } from '../workflow.ts';
import { ServiceFormPage } from './pages/service-form-page.tsx';
import { ServiceListPage } from './pages/service-list-page.tsx';
import { ServicePage } from './pages/service-page.tsx';
import { VerifyPage } from './pages/verify-page.tsx';

const store = 'protection';
const list = '/staff/services';
const pathOf = ({ id }: Pick<ServiceRow, 'id'>) => `${list}/${id}`;
const service: Subject<ServiceRow> = {
  kind: 'service',
  param: 'serviceId',
  find: (tx, id, { actionId }) => findService(tx, actionId, id),
};

export type DeskNeeds = DirectoryKeys & { readonly inventedName: InventedName };

/** Where keepers write and confirm services, and readers see what the public does not. Nothing of what one looks for is sent or kept. */
export function deskRoutes(needs: DeskNeeds): Route[] {
  const placeName = ({ locale }: Language) => placeNameIn(locale, needs.inventedName);
  const back = ({ language: { t } }: Context) => ({ href: list, text: t('service.list.title') });
  const backTo = (row: ServiceRow) => ({ href: pathOf(row), text: row.content.provider });
  const form = async (context: ActingContext, state: FormState, title: string) => (
    <ServiceFormPage
      context={context}
      state={state}
      title={title}
      areas={await listAreasOfDuty(context.tx, context.actionId)}
      places={await listOwnPlaces(context.tx, context.actionId)}
      placeName={placeName(context.language)}
    />
  );
  return [
    pageRoute({
      path: list,
      store,
      may: listServices,
      show: async (context) => {
        const { tx, actionId, actor, language, now } = context;
        return page(
          language.t('service.list.title'),
          <ServiceListPage
            context={context}
            services={await listOwnServices(tx, actionId)}
            keeps={may(actor, createPermission, undefined)}
            today={dayIn(zone, now)}
            placeName={placeName(language)}
          />,
        );
      },
    }),
    formRoute<void, ServiceForm>({
      path: `${list}/new`,
      store,
      may: createPermission,
      schema: serviceForm,
      show: async (context, _, state) => {
        const title = context.language.t('service.create.title');
        return page(title, await form(context, state, title), { back: back(context) });
      },
      act: async ({ work, language }, _, typed) => {
        const id = await createService(work, needs, { form: typed, locale: language.locale });
        return redirect(pathOf({ id }));
      },
    }),
    pageRoute<ServiceRow>({
      path: `${list}/:serviceId`,
      store,
      may: seeService,
      subject: service,
      history: serviceHistory,
      // The discreet part is on the page: each look of a person is noted.
      reads: ({ id, discreet }) => (discreet ? { kind: 'service', id } : undefined),
      show: async (context, row) => {
        const { actor, language, now } = context;
        const today = dayIn(zone, now);
        return page(
          row.content.provider,
          <ServicePage
            context={context}
            service={row}
            discreet={openDiscreet(needs, row.id, row.discreet)}
            standing={standingOf(serviceWorkflow, actor, row, today)}
            history={await context.history({}, [row.id])}
            today={today}
            placeName={placeName(language)}
          />,
          { back: back(context) },
        );
      },
    }),
    formRoute<ServiceRow, ServiceForm>({
      path: `${list}/:serviceId/edit`,
      store,
      may: editPermission,
      subject: service,
      reads: ({ id, discreet }) => (discreet ? { kind: 'service', id } : undefined),
      schema: serviceForm,
      fill: (_, row) => filled(needs, row),
      show: async (context, row, state) => {
        const title = context.language.t('service.edit.title');
        return page(title, await form(context, state, title), { back: backTo(row) });
      },
      act: async ({ work, language }, row, typed) => {
        await editService(work, needs, { serviceId: row.id, form: typed, locale: language.locale });
        return redirect(pathOf(row));
      },
    }),
    formRoute<ServiceRow, VerifyForm>({
      path: `${list}/:serviceId/verify`,
      store,
      may: verifyPermission,
      subject: service,
      schema: verifyForm,
      show: (context, row, state) =>
        page(
          context.language.t('service.verify.title'),
          <VerifyPage
            context={context}
            state={state}
            service={row}
            place={placeName(context.language)(row.jurisdiction)}
          />,
          { back: backTo(row) },
        ),
      act: async ({ work }, row, { agreed_on: agreedOn, version }) => {
        await verifyService(work, { serviceId: row.id, agreedOn, version });
        return redirect(pathOf(row));
      },
    }),
    buttonRoute<ServiceRow>({
      path: `${list}/:serviceId/suspend`,
      store,
      may: suspendPermission,
      subject: service,
      back: (_, row) => pathOf(row),
      act: async ({ work }, row) => {
        await suspendService(work, row.id);
        return redirect(pathOf(row));
      },
    }),
    formRoute<ServiceRow, Record<string, never>>({
      path: `${list}/:serviceId/close`,
      store,
      may: closePermission,
      subject: service,
      schema: closeForm,
      show: (context, row, state) => {
        const { t } = context.language;
        return page(
          t('service.close.title'),
          <AskOnce
            context={context}
            state={state}
            title={t('service.close.title')}
            caption={row.content.provider}
            text={t('service.close.text')}
            warning={t('service.close.warning')}
            action={t('service.close.action')}
            back={pathOf(row)}
          />,
          { back: backTo(row) },
        );
      },
      act: async ({ work }, row) => {
        await closeService(work, row.id);
        return redirect(pathOf(row));
      },
    }),
  ];
}

function filled(needs: DirectoryKeys, { id, areaId, content, discreet }: ServiceRow): Typed {
  const opened = openDiscreet(needs, id, discreet);
  const hours = weekdays.map((one) => {
    const found = content.hours.find(({ day }) => day === one);
    return [`hours_${one}`, found ? `${found.opens}-${found.closes}` : ''] as const;
  });
  return {
    ...{ place: areaId, provider: content.provider, need: content.need, police_told: content.policeTold },
    ...{ documents: content.documents, for_whom: content.forWhom, place_kind: content.placeKind },
    ...{ age_from: String(content.ageFrom ?? ''), age_to: String(content.ageTo ?? '') },
    ...{ address: content.address ?? '', phones: content.phones.join(', '), languages: content.languages },
    ...{ interpreter: content.interpreter, cost: content.cost, access: content.access },
    ...{ step_free: content.stepFree, always: content.always ? ['yes'] : [] },
    ...Object.fromEntries(hours),
    ...{ text_way: content.texts.way, text_bring: content.texts.bring, text_happens: content.texts.happens },
    ...{ told: opened?.told ?? 'not_known', discreet_phone: opened?.phone ?? '' },
    discreet_remark: opened?.remark ?? '',
  };
}
