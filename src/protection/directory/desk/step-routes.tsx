import { buttonRoute, formRoute, page, type Route, redirect } from '../../../platform/http/route.ts';
import { AskOnce } from '../../../ui/ask-once.tsx';
import { placeNameIn } from '../../place-name.ts';
import { closeService } from '../close-service.ts';
import { closePermission, suspendPermission, verifyPermission } from '../permissions.ts';
import type { ServiceRow } from '../queries.ts';
import { closeForm, type VerifyForm, verifyForm } from '../schema.ts';
import { suspendService } from '../suspend-service.ts';
import { verifyService } from '../verify-service.ts';
import { VerifyPage } from './pages/verify-page.tsx';
import { backTo, type DeskNeeds, list, pathOf, serviceSubject, store } from './service-paths.ts';

/** What another organisation confirms, and what any keeper does at once where there is danger. */
export function stepRoutes({ inventedName }: DeskNeeds): Route[] {
  return [
    formRoute<ServiceRow, VerifyForm>({
      path: `${list}/:serviceId/verify`,
      store,
      may: verifyPermission,
      subject: serviceSubject,
      schema: verifyForm,
      show: (context, row, state) =>
        page(
          context.language.t('service.verify.title'),
          <VerifyPage
            context={context}
            state={state}
            service={row}
            place={placeNameIn(context.language.locale, inventedName)(row.jurisdiction)}
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
      subject: serviceSubject,
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
      subject: serviceSubject,
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
