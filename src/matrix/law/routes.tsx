import { page, pageRoute, type Route, type Subject } from '../../platform/http/route.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { seeMatrix } from '../permissions.ts';
import { lawsTable } from './laws-table.ts';
import { LawListPage } from './pages/law-list-page.tsx';
import { LawPage } from './pages/law-page.tsx';
import * as queries from './queries.ts';

const open = { may: seeMatrix, portal: true } as const;
const lawOfPath: Subject<queries.PublishedLaw> = {
  kind: 'published_law',
  param: 'lawId',
  find: (tx, id, { actionId }) => queries.findPublishedLaw(tx, actionId, id),
};

export const lawRoutes: Route[] = [
  pageRoute({
    ...open,
    path: '/laws',
    show: async ({ tx, actionId, language }) =>
      page(
        language.t('matrix.laws.title'),
        <LawListPage laws={await queries.listPublishedLaws(tx, actionId)} />,
        { wide: true, back: { href: '/standards', text: language.t('matrix.standards.title') } },
      ),
  }),
  ...tableRoutes(lawsTable),
  pageRoute<queries.PublishedLaw>({
    ...open,
    path: '/laws/:lawId',
    subject: lawOfPath,
    show: async ({ tx, actionId, language }, law) => {
      const body = (
        <LawPage
          law={law}
          eliAddress={await queries.eliAddressOf(tx, actionId, law.jurisdiction)}
          amendments={await queries.listAmendments(tx, law.id)}
          versions={await queries.listVersions(tx, law.id)}
          provisions={await queries.listLawProvisions(tx, actionId, { lawId: law.id, seen: true })}
        />
      );
      return page(law.title, body, {
        wide: true,
        back: { href: '/laws', text: language.t('matrix.laws.title') },
      });
    },
  }),
];
