import {
  buttonRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import {
  type Conclusion,
  editConclusionPermission,
  findConclusion,
  type Gathering,
  gatheringSubject,
  listConclusions,
} from '../../training/index.ts';
import { ConclusionsPage } from './conclusions-page.tsx';
import { recommendConclusionPermission, seeConclusions } from './permissions.ts';
import { listBecame } from './queries.ts';
import { recommendConclusion } from './recommend-conclusion.ts';

const conclusionSubject: Subject<Conclusion> = {
  kind: 'conclusion',
  param: 'conclusionId',
  find: (tx, id, { actionId }) => findConclusion(tx, actionId, id),
};

export const conclusionRoutes: Route[] = [
  pageRoute<Gathering>({
    path: '/staff/gatherings/:gatheringId/conclusions',
    may: seeConclusions,
    subject: gatheringSubject,
    show: async ({ tx, actionId, actor, token, language }, gathering) => {
      const { id, title, withdrawnAt } = gathering;
      const conclusions = await listConclusions(tx, actionId, id);
      const ids = conclusions.map(({ id: one }) => one);
      return page(
        language.t('training.conclusions'),
        <ConclusionsPage
          title={title}
          conclusions={conclusions}
          became={await listBecame(tx, ids)}
          mayRecommend={withdrawnAt === null && may(actor, recommendConclusionPermission, undefined)}
          mayEdit={withdrawnAt === null && may(actor, editConclusionPermission, gathering)}
          token={token}
        />,
        { back: { href: `/staff/gatherings/${id}`, text: title } },
      );
    },
  }),
  buttonRoute<Conclusion>({
    path: '/staff/conclusions/:conclusionId/recommend',
    may: recommendConclusionPermission,
    subject: conclusionSubject,
    back: (_context, { gatheringId }) => `/staff/gatherings/${gatheringId}/conclusions`,
    act: async ({ work }, { id }) =>
      redirect(`/staff/recommendations/${await recommendConclusion(work, { conclusionId: id })}/edit`),
  }),
];
