import { listSignedHeads } from '../platform/audit/queries-heads.ts';
import { wordsField } from '../platform/http/finding.ts';
import { limitOf, paged, wholeOf } from '../platform/http/paging.ts';
import { type Context, download, page, pageRoute, type Route } from '../platform/http/route.ts';
import { hasRole, may } from '../platform/permissions.ts';
import { publicKey } from '../platform/signing.ts';
import { HeadListPage } from './pages/head-list-page.tsx';
import { ReadListPage } from './pages/read-list-page.tsx';
import { evidencePermissions } from './permissions.ts';
import { listReaders, listReads } from './queries.ts';
import { readFilter } from './schema.ts';
import { textRoutes } from './text-routes.tsx';

const path = '/staff/evidence';
const month = 31;
/** By ids: those of a link, or one that was typed. */
const filterOf = ({ query, words }: Context) =>
  readFilter.parse({ ...query, ...(words?.record_id ? { record: words.record_id } : {}) });

/** What proves that the record is whole, and who looked at what. `secret`: what heads are signed with. */
export function evidenceRoutes({
  secret,
  demonstration,
}: {
  readonly secret: string;
  /** The file says that what it proves is invented. */
  readonly demonstration: boolean;
}): Route[] {
  return [
    pageRoute({
      path,
      may: evidencePermissions.readHeads,
      show: async ({ tx, actor, language }) =>
        page(
          language.t('evidence.title'),
          <HeadListPage
            heads={await listSignedHeads(tx, month)}
            publicKey={publicKey(secret)}
            mayReadReads={may(actor, evidencePermissions.readReads, undefined)}
            maySeeEmergencies={hasRole(actor, 'administrator', 'data_protection_officer')}
          />,
          { wide: true },
        ),
    }),
    pageRoute({
      path: `${path}/heads.json`,
      may: evidencePermissions.readHeads,
      show: async ({ tx }) => {
        const heads = await listSignedHeads(tx, 100_000);
        const content = JSON.stringify(
          { ...(demonstration ? { demonstration } : {}), publicKey: publicKey(secret), heads },
          null,
          2,
        );
        return download('audit-heads.json', 'application/json; charset=utf-8', content);
      },
    }),
    ...textRoutes,
    pageRoute({
      path: `${path}/reads`,
      may: evidencePermissions.readReads,
      words: ['record_id', wordsField('person')],
      // Whoever looks is looked at: a record's list belongs to the record, a person's to the person.
      reads: (_none, context) => {
        const { person, record } = filterOf(context);
        return { kind: 'reads', id: record ?? person ?? context.actionId };
      },
      show: async (context) => {
        const { tx, actionId, language, query } = context;
        const filter = filterOf(context);
        const { after: _page, ...asked } = filter;
        const typed = Object.fromEntries(
          Object.entries(asked).filter(([, id]) => id !== undefined),
        ) as Record<string, string>;
        const { rows, next } = paged(
          { ...typed, ...wholeOf(query) },
          await listReads(tx, actionId, filter, limitOf(query)),
        );
        return page(
          language.t('evidence.reads.title'),
          <ReadListPage
            context={context}
            path={context.url.pathname}
            rows={rows}
            readers={await listReaders(tx, actionId)}
            typed={typed}
            next={next}
          />,
          { wide: true, back: { href: path, text: language.t('evidence.title') } },
        );
      },
    }),
  ];
}
