import { limitOf, paged } from '../../platform/http/paging.ts';
import {
  buttonRoute,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
  type Typed,
} from '../../platform/http/route.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { echoTable } from './echo-table.ts';
import { EchoFormPage, EchoListPage, PublicEchoPage } from './pages/echo-pages.tsx';
import { echoPermissions, seePublishedEcho } from './permissions.ts';
import { findEcho, listEchoed, listEchoes, type MediaEcho } from './queries.ts';
import { listPublishedEchoes } from './queries-published.ts';
import { recordEcho } from './record-echo.ts';
import { type EchoForm, echoFilter, echoForm } from './schema.ts';
import { withdrawEcho } from './withdraw-echo.ts';

const at = '/staff/media-echo';
const echoSubject: Subject<MediaEcho> = {
  kind: 'media_echo',
  param: 'echoId',
  find: (tx, id, { actionId }) => findEcho(tx, actionId, id),
};
const open = { may: seePublishedEcho, portal: true } as const;

export const echoRoutes: Route[] = [
  pageRoute({
    path: at,
    may: echoPermissions.list,
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const { rows, next } = paged(
        query,
        await listEchoes(tx, actionId, echoFilter.parse(query), limitOf(query)),
      );
      return page(
        language.t('advocacy.material.echo.title'),
        <EchoListPage context={context} echoes={rows} next={next} />,
        { wide: true, back: { href: '/staff/materials', text: language.t('advocacy.material.list.title') } },
      );
    },
  }),
  formRoute<void, EchoForm>({
    path: `${at}/new`,
    may: echoPermissions.record,
    schema: echoForm,
    fill: ({ query }): Typed => (query.material ? { material: query.material } : {}),
    show: async (context, _none, state) => {
      const { tx, actionId, language } = context;
      return page(
        language.t('advocacy.material.echo.record.action'),
        <EchoFormPage context={context} state={state} echoed={await listEchoed(tx, actionId)} />,
        { back: { href: at, text: language.t('advocacy.material.echo.title') } },
      );
    },
    act: async ({ work }, _none, form) => {
      await recordEcho(work, form);
      return redirect(`/staff/materials/${form.materialId}`);
    },
  }),
  buttonRoute<MediaEcho>({
    path: `${at}/:echoId/withdraw`,
    may: echoPermissions.withdraw,
    subject: echoSubject,
    back: () => at,
    act: async ({ work }, { id }) => {
      await withdrawEcho(work, { echoId: id });
      return redirect(at);
    },
  }),
  pageRoute({
    ...open,
    path: '/media-echo',
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listPublishedEchoes(tx, actionId, echoFilter.parse(query), limitOf(query));
      const { rows, next } = paged(query, found);
      return page(
        language.t('advocacy.material.echo.title'),
        <PublicEchoPage context={context} echoes={rows} next={next} />,
        { wide: true, back: { href: '/materials', text: language.t('advocacy.material.list.title') } },
      );
    },
  }),
  ...tableRoutes(echoTable),
];
