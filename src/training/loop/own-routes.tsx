import {
  buttonRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import type { TrainingNeeds } from '../needs.ts';
import { ownLearning } from './own-learning.ts';
import { LearningPage } from './pages/learning-page.tsx';
import { seeLearning, takeUpPermission } from './permissions.ts';
import { findInvitedTo } from './queries-own.ts';
import { takeUpInvitation } from './take-up-invitation.ts';

/** A gathering to which the organisation at work is invited; to any other organisation there is none. */
const invitedSubject: Subject<{ readonly id: string }> = {
  kind: 'learning',
  param: 'gatheringId',
  find: (tx, id, { actionId }) => findInvitedTo(tx, actionId, id),
};

/** What the people of an organisation see of the learning loop: their own invitations and nothing of anybody else. */
export function ownLoopRoutes(needs: Pick<TrainingNeeds, 'secret'>): Route[] {
  return [
    pageRoute({
      path: '/learning',
      may: seeLearning,
      show: async ({ tx, actor, actionId, now, token, language }) =>
        page(
          language.t('training.loop.own'),
          <LearningPage learning={await ownLearning(tx, actor!, actionId, now)} token={token} />,
          { back: { href: '/applications', text: language.t('grants.application.own.title') } },
        ),
    }),
    buttonRoute<{ readonly id: string }>({
      path: '/learning/:gatheringId/take-up',
      may: takeUpPermission,
      subject: invitedSubject,
      back: () => '/learning',
      act: async ({ work }, { id }) => redirect(await takeUpInvitation(work, needs, { gatheringId: id })),
    }),
  ];
}
