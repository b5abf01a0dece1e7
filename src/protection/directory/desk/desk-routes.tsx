import { dayIn, type Instant, wallClock } from '../../../platform/dates.ts';
import {
  type ActingContext,
  type Context,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Typed,
  toldByPage,
} from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/language/language.ts';
import { may } from '../../../platform/permissions.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { placeNameIn } from '../../place-name.ts';
import { createService } from '../create-service.ts';
import { editService } from '../edit-service.ts';
import { gapRoutes } from '../gaps/gap-routes.tsx';
import { serviceHistory } from '../history.ts';
import { createPermission, editPermission, listServices, seeService } from '../permissions.ts';
import { listAreasOfDuty, listOwnPlaces, listOwnServices, type ServiceRow } from '../queries.ts';
import { type ServiceForm, serviceForm, wishForm } from '../schema.ts';
import { openDiscreet } from '../seal.ts';
import { type Moment, type Wish, weekdayOf } from '../wish.ts';
import { serviceWorkflow } from '../workflow.ts';
import { ServiceFormPage } from './pages/service-form-page.tsx';
import { ServiceListPage } from './pages/service-list-page.tsx';
import { ServicePage } from './pages/service-page.tsx';
import { backTo, type DeskNeeds, list, pathOf, serviceSubject, store } from './service-paths.ts';
import { stepRoutes } from './step-routes.tsx';
import { typedOf } from './typed-of.ts';

/** Where keepers write and confirm services, and readers see what the public does not. Nothing of what one looks for is sent or kept. */
export function deskRoutes(needs: DeskNeeds): Route[] {
  const placeName = ({ locale }: Language) => placeNameIn(locale, needs.inventedName);
  const back = ({ language: { t } }: Context) => ({ href: list, text: t('service.list.title') });
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
  const found = async (
    context: ActingContext,
    wish: Wish,
    { typed, errors }: Omit<FormState, 'conflict'>,
  ) => {
    const { tx, actionId, actor, language, now } = context;
    const services = await listOwnServices(tx, actionId);
    return page(
      language.t('service.list.title'),
      <ServiceListPage
        {...{ context, typed, errors, wish, services }}
        keeps={may(actor, createPermission, undefined)}
        moment={momentOf(now)}
        placeName={placeName(language)}
      />,
    );
  };
  return [
    // What is looked for is answered by the page itself: no line of the log, no key and no count (`unseen`).
    formRoute<void, Wish>({
      path: list,
      store,
      unseen: true,
      may: listServices,
      done: toldByPage,
      schema: wishForm,
      show: (context, _, state) => found(context, {}, state),
      act: (context, _, wish) => found(context, wish, { typed: typedWish(wish), errors: {} }),
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
    ...gapRoutes(needs),
    pageRoute<ServiceRow>({
      path: `${list}/:serviceId`,
      store,
      may: seeService,
      subject: serviceSubject,
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
      subject: serviceSubject,
      reads: ({ id, discreet }) => (discreet ? { kind: 'service', id } : undefined),
      schema: serviceForm,
      fill: (_, row) => typedOf(needs, row),
      show: async (context, row, state) => {
        const title = context.language.t('service.edit.title');
        return page(title, await form(context, state, title), { back: backTo(row) });
      },
      act: async ({ work, language }, row, typed) => {
        await editService(work, needs, { serviceId: row.id, form: typed, locale: language.locale });
        return redirect(pathOf(row));
      },
    }),
    ...stepRoutes(needs),
  ];
}

/** The hour on the clocks of the region. */
function momentOf(now: Instant): Moment {
  const { date, time } = wallClock(now, zone);
  return { today: date, weekday: weekdayOf(date), time };
}

/** What was chosen, to stand in the form again. */
function typedWish({ openNow, ...wish }: Wish): Typed {
  const chosen = Object.entries(wish).filter(([, value]) => value !== undefined) as [string, string][];
  return { ...Object.fromEntries(chosen), ...(openNow ? { open_now: 'yes' } : {}) };
}
