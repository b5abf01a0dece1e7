import { json, page, pageRoute, type Route } from '../../../platform/http/route.ts';
import { problem } from '../../../platform/problem.ts';
import { tableRoutes } from '../../../platform/public-tables/table-routes.ts';
import { publicKey } from '../../../platform/signing.ts';
import { placeNameIn } from '../../place-name.ts';
import type { ReleaseNeeds } from '../desk/release-paths.ts';
import { readReleases } from '../permissions.ts';
import { PublicReleasePage } from './pages/release-page.tsx';
import { StatisticsPage } from './pages/statistics-page.tsx';
import { listPublicReleases } from './queries.ts';
import { releaseOfPath, statisticsTables } from './statistics-table.ts';

const text = { type: 'string' };
/** The shape of the signed file; the hash and the signature are of the canonical JSON of `content`. */
const signedSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['content', 'sha256', 'signature', 'publicKey'],
  properties: {
    content: { type: 'object', required: ['number', 'table', 'unit', 'cells', 'rule'] },
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    ...{ signature: text, publicKey: text },
  },
};

/** What everybody reads: signed tables, under the public's database role. */
export function publicReleaseRoutes({
  secret,
  inventedName,
}: Pick<ReleaseNeeds, 'secret' | 'inventedName'>): Route[] {
  const { all, each } = statisticsTables({ inventedName });
  const open = { may: readReleases, portal: true } as const;
  return [
    pageRoute({
      path: '/statistics',
      ...open,
      show: async ({ tx, actionId, language }) =>
        page(
          language.t('release.public.title'),
          <StatisticsPage releases={await listPublicReleases(tx, actionId)} />,
          { wide: true },
        ),
    }),
    ...tableRoutes(all),
    pageRoute({
      path: '/statistics/:number',
      ...open,
      show: async (context) => {
        const { language } = context;
        const release = await releaseOfPath(context);
        return page(
          language.t(`release.table.${release.tableKey}`),
          <PublicReleasePage release={release} placeName={placeNameIn(language.locale, inventedName)} />,
          { wide: true, back: { href: '/statistics', text: language.t('release.public.title') } },
        );
      },
    }),
    ...tableRoutes(each),
    pageRoute({
      path: '/statistics/:number/release.json',
      ...open,
      data: true,
      api: { id: 'release', type: 'application/json', schema: signedSchema },
      show: async (context) => {
        const { content, sha256, signature } = await releaseOfPath(context);
        if (!content) throw problem('not_found');
        return json({ content, sha256, signature, publicKey: publicKey(secret) });
      },
    }),
  ];
}
