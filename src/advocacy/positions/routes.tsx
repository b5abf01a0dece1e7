import { listChoices } from '../../network/index.ts';
import { dayIn } from '../../platform/dates.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { IssueListPage, IssuePage, PositionFormPage, titleOf } from './pages/position-pages.tsx';
import * as permissions from './permissions.ts';
import { findIssue, findPosition, type Issue, listIssues, listPositions, type Position } from './queries.ts';
import { recordPosition } from './record-position.ts';
import { type PositionForm, positionForm } from './schema.ts';
import { withdrawPosition } from './withdraw-position.ts';

const issueSubject: Subject<Issue> = {
  kind: 'position_issue',
  param: 'issueId',
  find: (tx, id, { actionId }) => findIssue(tx, actionId, id),
};
const positionSubject: Subject<Position> = {
  kind: 'position',
  param: 'positionId',
  find: (tx, id, { actionId }) => findPosition(tx, actionId, id),
};
const backToList = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: '/staff/positions', text: language.t('advocacy.position.list.title') },
});

export const positionRoutes: Route[] = [
  pageRoute({
    path: '/staff/positions',
    may: permissions.listPositionsPermission,
    show: async ({ tx, actionId, language }) =>
      page(
        language.t('advocacy.position.list.title'),
        <IssueListPage issues={await listIssues(tx, actionId)} />,
        {
          wide: true,
        },
      ),
  }),
  formRoute<void, PositionForm>({
    path: '/staff/positions/new',
    may: permissions.recordPositionPermission,
    schema: positionForm,
    fill: ({ query }) => ({ issue: query.issue ?? '' }),
    show: async (context, _none, state) => {
      const { tx, actionId, language } = context;
      return page(
        language.t('advocacy.position.record.action'),
        <PositionFormPage
          context={context}
          state={state}
          issues={await listIssues(tx, actionId)}
          organisations={await listChoices(tx, actionId)}
        />,
        backToList(context),
      );
    },
    act: async ({ work }, _none, typed) => {
      await recordPosition(work, typed);
      return redirect(`/staff/positions/${typed.issueId}`);
    },
  }),
  pageRoute<Issue>({
    path: '/staff/positions/:issueId',
    may: permissions.seePositions,
    subject: issueSubject,
    reads: ({ id }) => ({ kind: 'position', id }),
    show: async (context, issue) => {
      const { tx, actionId, token, now, language } = context;
      const positions = await listPositions(tx, actionId, issue.id);
      return page(
        titleOf(issue, language),
        <IssuePage issue={issue} positions={positions} token={token} today={dayIn(zone, now)} />,
        { wide: true, ...backToList(context) },
      );
    },
  }),
  buttonRoute<Position>({
    path: '/staff/positions/:positionId/withdraw',
    may: permissions.withdrawPositionPermission,
    subject: positionSubject,
    back: (_context, { issueId }) => `/staff/positions/${issueId}`,
    act: async ({ work }, { id, issueId }) => {
      await withdrawPosition(work, { positionId: id });
      return redirect(`/staff/positions/${issueId}`);
    },
  }),
];
