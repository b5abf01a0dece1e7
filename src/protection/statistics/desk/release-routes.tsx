import { dayIn } from '../../../platform/dates.ts';
import {
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../../platform/http/route.ts';
import type { Work } from '../../../platform/work.ts';
import { standingOf, tasksOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ReasonForm } from '../../../ui/reason-form.tsx';
import { placeNameIn } from '../../place-name.ts';
import { contributionRoutes } from '../contribution/contribution-routes.tsx';
import { releaseHistory } from '../history.ts';
import { listReleases, preparePermission, seeRelease } from '../permissions.ts';
import { prepareRelease } from '../prepare-release.ts';
import { listCells, listCountedStarts, listReleaseRows, listTaken, type ReleaseRow } from '../queries.ts';
import { freeTables } from '../rules/free-tables.ts';
import { type PrepareForm, prepareForm, type SignForm, signForm, withdrawForm } from '../schema.ts';
import { offerRelease } from '../sign/offer-release.ts';
import { returnRelease } from '../sign/return-release.ts';
import { setAsideRelease } from '../sign/set-aside-release.ts';
import { signRelease } from '../sign/sign-release.ts';
import { withdrawRelease } from '../sign/withdraw-release.ts';
import { releaseSteps, releaseWorkflow } from '../workflow.ts';
import { PreparePage } from './pages/prepare-page.tsx';
import { ReleaseListPage } from './pages/release-list-page.tsx';
import { ReleasePage } from './pages/release-page.tsx';
import { SignPage } from './pages/sign-page.tsx';
import { list, pathOf, type ReleaseNeeds, releaseSubject, store } from './release-paths.ts';

const subject = releaseSubject;

/** Where tables are prepared by one organisation and signed by another. */
export function releaseRoutes(needs: ReleaseNeeds): Route[] {
  const { sign, withdraw, return: sendBack, offer, setAside } = releaseSteps;
  const nameIn = ({ language: { locale } }: Context) => placeNameIn(locale, needs.inventedName);
  const toList = ({ language: { t } }: Context) => ({ href: list, text: t('release.list.title') });
  return [
    ...contributionRoutes(needs),
    pageRoute({
      path: list,
      store,
      may: listReleases,
      async show(context) {
        const releases = await listReleaseRows(context.tx, context.actionId);
        const waiting = waitingIn(context, releases);
        if (waiting.length === 1) return redirect(pathOf(waiting[0]!));
        return page(
          context.language.t('release.list.title'),
          <ReleaseListPage context={context} releases={waiting.length > 0 ? waiting : releases} />,
          { wide: true },
        );
      },
    }),
    formRoute<void, PrepareForm>({
      path: `${list}/new`,
      store,
      may: preparePermission,
      schema: prepareForm,
      show: async (context, _, state) =>
        page(
          context.language.t('release.prepare.title'),
          <PreparePage context={context} state={state} {...(await offered(context))} />,
          { back: toList(context) },
        ),
      act: async ({ work }, _, form) =>
        redirect(pathOf({ id: await prepareRelease(work, { ...form, places: needs.places() }) })),
    }),
    pageRoute<ReleaseRow>({
      path: `${list}/:releaseId`,
      store,
      may: seeRelease,
      subject,
      history: releaseHistory,
      show: async (context, row) => {
        const { actor, language, now, tx } = context;
        return page(
          language.t(`release.table.${row.tableKey}`),
          <ReleasePage
            context={context}
            release={row}
            cells={await listCells(tx, row.id)}
            standing={standingOf(releaseWorkflow, actor, row, dayIn(zone, now))}
            history={await context.history({}, [row.id])}
            placeName={nameIn(context)}
          />,
          { wide: true, back: toList(context) },
        );
      },
    }),
    formRoute<ReleaseRow, SignForm>({
      path: sign.button.path,
      store,
      stepUp: sign.button.stepUp,
      may: sign.permission,
      subject,
      schema: signForm,
      show: (context, row, state) =>
        page(
          context.language.t('release.sign.title'),
          <SignPage context={context} state={state} release={row} placeName={nameIn(context)} />,
          { wide: true, ...toRelease(context, row) },
        ),
      act: async ({ work }, row) => {
        await signRelease(work, needs, row.id);
        return redirect(pathOf(row));
      },
    }),
    reasonRoute(withdraw, { texts: 'release.withdraw', label: 'release.withdraw.reason' }, withdrawRelease),
    reasonRoute(sendBack, { texts: 'release.return', label: 'release.return.reason' }, (work, typed) =>
      returnRelease(work, needs, typed),
    ),
    reasonRoute(offer, { texts: 'release.offer', label: 'release.offer.answer' }, (work, typed) =>
      offerRelease(work, needs, typed),
    ),
    reasonRoute(setAside, { texts: 'release.set_aside', label: 'release.set_aside.reason' }, setAsideRelease),
  ];
}

/** From a task, which names no release: those that wait for the reader by this kind of task. */
function waitingIn({ actor, now, query }: Context, releases: readonly ReleaseRow[]): readonly ReleaseRow[] {
  const { waiting } = query;
  if (!actor || !waiting) return [];
  return releases.filter((row) => tasksOf(releaseWorkflow, actor, row, dayIn(zone, now)).includes(waiting));
}

const toRelease = ({ language: { t } }: Context, row: ReleaseRow) => ({
  back: { href: pathOf(row), text: t(`release.table.${row.tableKey}`) },
});

type ReasonStep = (typeof releaseSteps)['withdraw' | 'return' | 'offer' | 'setAside'];
type Reasoned = { readonly releaseId: string; readonly reason: string };

/** A step for which a reason is typed: taking a table back, sending it back, the answer to that, or setting it aside. */
function reasonRoute(
  step: ReasonStep,
  { texts, label }: { readonly texts: string; readonly label: string },
  take: (work: Work, typed: Reasoned) => Promise<void>,
): Route {
  return formRoute<ReleaseRow, { reason: string }>({
    path: step.button.path,
    store,
    ...('stepUp' in step.button ? { stepUp: step.button.stepUp } : {}),
    may: step.permission,
    subject,
    schema: withdrawForm,
    show: (context, row, state) => {
      const { t } = context.language;
      return page(
        t(`${texts}.title`),
        <ReasonForm
          context={context}
          state={state}
          title={t(`${texts}.title`)}
          caption={row.number ?? t(`release.table.${row.tableKey}`)}
          text={<p class="govuk-body">{t(`${texts}.text`)}</p>}
          label={t(label)}
        />,
        toRelease(context, row),
      );
    },
    act: async ({ work }, row, { reason }) => {
      await take(work, { releaseId: row.id, reason });
      return redirect(pathOf(row));
    },
  });
}

/** What can be prepared, and whether any half-year was counted at all. */
async function offered({ tx, actionId }: Context) {
  const counted = await listCountedStarts(tx, actionId);
  return { free: freeTables(counted, await listTaken(tx, actionId)), counted: counted.length > 0 };
}
