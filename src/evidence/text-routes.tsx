import { z } from 'zod';
import { paragraphs } from '../platform/http/fields.ts';
import { limitOf, paged, wholeOf, wholeSize } from '../platform/http/paging.ts';
import { type Context, formRoute, page, pageRoute, type Route, redirect } from '../platform/http/route.ts';
import { problem } from '../platform/problem.ts';
import { eraseText } from './erase-text.ts';
import { EraseTextPage, TextListPage } from './pages/text-pages.tsx';
import { evidencePermissions } from './permissions.ts';
import { findText, listErasedTexts, listTexts } from './queries-texts.ts';
import { textFilter, textMark } from './schema.ts';

const path = '/staff/evidence/texts';

async function getText({ tx, actionId, params }: Pick<Context, 'tx' | 'actionId' | 'params'>) {
  const mark = textMark(params.textId);
  const text = mark && (await findText(tx, actionId, mark));
  if (!text) throw problem('not_found');
  return text;
}

/** What people wrote beside the audit trail, and erasing it. */
export const textRoutes: Route[] = [
  pageRoute({
    path,
    may: evidencePermissions.readTexts,
    reads: (_none, { actionId }) => ({ kind: 'texts', id: actionId }),
    show: async ({ tx, actionId, query, language }) => {
      const found = await listTexts(tx, actionId, textFilter.parse(query).after, limitOf(query));
      const { rows, next } = paged(wholeOf(query), found, ({ sequence }) => String(sequence));
      return page(
        language.t('evidence.texts.title'),
        <TextListPage texts={rows} next={next} erased={await listErasedTexts(tx, actionId, wholeSize)} />,
        { wide: true, back: { href: '/staff/evidence', text: language.t('evidence.title') } },
      );
    },
  }),
  formRoute<void, { reason: string }>({
    path: `${path}/:textId/erase`,
    may: evidencePermissions.eraseText,
    stepUp: true,
    reads: (_none, { actionId }) => ({ kind: 'texts', id: actionId }),
    schema: z.object({ reason: paragraphs(1000) }),
    show: async (context, _, state) =>
      page(
        context.language.t('evidence.texts.erase'),
        <EraseTextPage
          {...state}
          action={context.url.pathname}
          token={context.token}
          text={await getText(context)}
        />,
        { back: { href: path, text: context.language.t('evidence.texts.title') } },
      ),
    act: async (context, _, { reason }) => {
      await eraseText(context.work, { mark: await getText(context), reason });
      return redirect(path);
    },
  }),
];
