import { listPartners } from '../action/index.ts';
import { GrownFromHere, listOrganisations, listPartnershipsFrom, seePartnership } from '../network/index.ts';
import { dayIn } from '../platform/dates.ts';
import { askedOf, filterOnly, limitOf, paged } from '../platform/http/paging.ts';
import {
  type ActingContext,
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../platform/http/route.ts';
import { hasRole, may } from '../platform/permissions.ts';
import { standingOf } from '../platform/workflow/standing.ts';
import { zone } from '../platform/zone.ts';
import { gatherEvent, isApprovalNeeded } from './approval/gather-event.ts';
import { findNames } from './approval/queries.ts';
import { holdsApproval } from './approval/rules.ts';
import { eventWorkflow } from './approval/workflow.ts';
import { isListed, ruleOf } from './attendance-list/queries.ts';
import { countBodies } from './attendance-list/queries-counts.ts';
import { certificatePermissions } from './certificates/permissions.ts';
import { addConclusionsPermission, publishConclusionsPermission } from './conclusions/permissions.ts';
import { listConclusions } from './conclusions/queries.ts';
import { conclusionRoutes } from './conclusions/routes.tsx';
import { copyGathering } from './copy-gathering.ts';
import { isInFrozenPeriod, listCountedChanges } from './counted/queries.ts';
import { isCounted } from './counted/rules.ts';
import { editGathering } from './edit-gathering.ts';
import { listPlayable } from './exercise/queries-play.ts';
import { gatheringRows } from './gathering-rows.ts';
import { keepHandouts } from './handouts/permissions.ts';
import { listHandouts } from './handouts/queries.ts';
import { gatheringHistory } from './history.ts';
import { listJoinLinks } from './join-links/queries.ts';
import { withJoinLinks } from './join-links/rules.ts';
import { listLettersPermission } from './letters/permissions.ts';
import { keepMedia } from './media/permissions.ts';
import { listMedia } from './media/queries.ts';
import { mediaRoutes } from './media/routes.tsx';
import { AttendancePage } from './pages/attendance-page.tsx';
import { CopyPage } from './pages/copy-page.tsx';
import { GatheringFormPage } from './pages/gathering-form-page.tsx';
import { GatheringListPage } from './pages/gathering-list-page.tsx';
import { GatheringPage } from './pages/gathering-page.tsx';
import { ListedPage } from './pages/listed-page.tsx';
import { ProgrammeSections } from './pages/programme-sections.tsx';
import { WithdrawPage } from './pages/withdraw-page.tsx';
import { readParticipants } from './participants/permissions.ts';
import { countTaken } from './participants/queries.ts';
import * as permissions from './permissions.ts';
import { keepProgramme } from './programme/permissions.ts';
import { findOffer, listBudgetLines, listSessions } from './programme/queries.ts';
import { publicationRoutes } from './publication-routes.tsx';
import { type Gathering, listAttendance, listGatherings } from './queries.ts';
import { recordAttendance } from './record-attendance.ts';
import { recordGathering } from './record-gathering.ts';
import {
  type Attendance,
  type AttendanceForm,
  attendanceFilter,
  attendanceForm,
  type CopyForm,
  copyForm,
  type GatheringForm,
  gatheringFilter,
  gatheringForm,
  titleIn,
  type WithdrawalForm,
  withdrawalForm,
} from './schema.ts';
import { listSpeakers } from './speakers/queries.ts';
import { speakerRoutes } from './speakers/routes.tsx';
import { gatheringSubject } from './subject.ts';
import { LanguagesSection } from './texts/pages/languages-section.tsx';
import { writeEventText } from './texts/permissions.ts';
import { listEventTexts } from './texts/queries.ts';
import { eventTextRoutes } from './texts/routes.tsx';
import { ToDoSection } from './to-do/pages/to-do-section.tsx';
import { keepToDos } from './to-do/permissions.ts';
import { listToDos } from './to-do/queries.ts';
import { toDoRoutes } from './to-do/routes.tsx';
import { typedAttendance, typedOf } from './typed.ts';
import { withdrawGathering } from './withdraw-gathering.ts';

const backTo = (gathering: Gathering) => ({
  back: { href: `/staff/gatherings/${gathering.id}`, text: gathering.title },
});

/** The partners a person may record for: any for the programme manager, their own for a grant officer. */
async function hostsFor({ tx, actor, actionId }: ActingContext) {
  const partners = await listPartners(tx, actionId);
  return hasRole(actor, 'programme_manager')
    ? partners
    : partners.filter(({ id }) => id === actor.organisationId);
}

/** The organisations of the attendance table: those of the filter, at first those of the gathering's jurisdiction. */
async function attendeesFor(context: Context, gathering: Gathering) {
  const { tx, actionId, query } = context;
  const asked = attendanceFilter.parse(askedOf(context));
  const opened = 'words' in query || 'jurisdiction' in query;
  const jurisdiction = opened ? asked.jurisdiction : (gathering.jurisdiction ?? undefined);
  const filter = attendanceFilter.parse({ q: asked.q, jurisdiction });
  const found = await listOrganisations(tx, actionId, filter);
  return {
    filter: { q: filter.q ?? '', jurisdiction: filter.jurisdiction ?? '' },
    organisations: found.filter(({ kind }) => kind !== 'contracting_authority'),
  };
}

/** When numbers of people are changed with a reason; null where none were recorded. */
async function reasonRule({ tx }: Context, { id }: Gathering, attendance: readonly Attendance[]) {
  if (await isInFrozenPeriod(tx, id)) return 'frozen';
  return attendance.length > 0 ? 'people' : null;
}

/** The sessions of a gathering: with where they are joined, for those who see who takes part. */
async function shownSessions({ tx, actor, now }: Context, gathering: Gathering) {
  const sessions = await listSessions(tx, gathering.id);
  if (!may(actor, readParticipants, gathering)) return sessions;
  return withJoinLinks(sessions, await listJoinLinks(tx, gathering.id), now);
}

/** What staff know the budget line by that pays for a gathering. */
async function nameOfLine(
  tx: Context['tx'],
  actionId: string,
  { partnerId }: Gathering,
  budgetLineId: string | null | undefined,
): Promise<string | undefined> {
  if (!budgetLineId) return undefined;
  const line = (await listBudgetLines(tx, actionId, partnerId)).find(({ id }) => id === budgetLineId);
  return line && `${line.heading} · ${line.description}`;
}

export const trainingRoutes: Route[] = [
  ...conclusionRoutes,
  ...speakerRoutes,
  ...mediaRoutes,
  ...publicationRoutes,
  ...eventTextRoutes,
  ...toDoRoutes,
  pageRoute({
    path: '/staff/gatherings',
    may: permissions.listGatheringsPermission,
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listGatherings(tx, actionId, gatheringFilter.parse(query), limitOf(query));
      const { rows, next } = paged(query, found);
      return page(
        language.t('training.list.title'),
        <GatheringListPage
          context={context}
          gatherings={rows}
          next={next}
          csv={`/staff/gatherings.csv?${new URLSearchParams(filterOnly(query))}`}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: '/staff/gatherings.csv',
    may: permissions.listGatheringsPermission,
    show: async ({ tx, actionId, query, language }) => {
      const filter = filterOnly(gatheringFilter.parse(query));
      const rows = gatheringRows(language, await listGatherings(tx, actionId, filter));
      return csv('gatherings.csv', rows);
    },
  }),
  formRoute<void, GatheringForm>({
    path: '/staff/gatherings/new',
    may: permissions.openGatheringForm,
    schema: gatheringForm,
    fill: ({ actor, language }) => ({
      ...{ host: actor.organisationId, place_for: 'everybody', language: language.locale },
    }),
    show: async (context, _none, state) => {
      const title = context.language.t('training.record.title');
      const hosts = await hostsFor(context);
      return page(title, <GatheringFormPage context={context} state={state} title={title} hosts={hosts} />, {
        back: { href: '/staff/gatherings', text: context.language.t('training.list.title') },
      });
    },
    act: async ({ work }, _none, form) =>
      redirect(`/staff/gatherings/${await recordGathering(work, { form })}`),
  }),
  formRoute<Gathering, CopyForm>({
    path: '/staff/gatherings/:gatheringId/copy',
    may: permissions.copyGatheringPermission,
    subject: gatheringSubject,
    schema: copyForm,
    fill: async ({ tx }, { id, title }) => {
      const texts = await listEventTexts(tx, id);
      return { title, ...Object.fromEntries(texts.map((one) => [titleIn(one.language), one.title])) };
    },
    show: async (context, gathering, state) => {
      const languages = (await listEventTexts(context.tx, gathering.id)).map(({ language }) => language);
      return page(
        context.language.t('training.copy.title'),
        <CopyPage context={context} state={state} gathering={gathering} languages={languages} />,
        backTo(gathering),
      );
    },
    act: async ({ work }, { id }, form) =>
      redirect(`/staff/gatherings/${await copyGathering(work, { gatheringId: id, form })}`),
  }),
  pageRoute<Gathering>({
    path: '/staff/gatherings/:gatheringId',
    may: permissions.seeGathering,
    subject: gatheringSubject,
    history: gatheringHistory,
    show: async (context, gathering) => {
      const { tx, actor, actionId, token, language } = context;
      const event = await gatherEvent(tx, actionId, gathering);
      const offer = await findOffer(tx, gathering.id);
      const stands = gathering.withdrawnAt === null;
      const begun = gathering.startsOn <= dayIn(zone, context.now);
      const body = (
        <GatheringPage
          gathering={event}
          standing={standingOf(eventWorkflow, actor, event, dayIn(zone, context.now))}
          approvalNames={await findNames(tx, gathering)}
          attendance={await listAttendance(tx, gathering.id)}
          conclusions={await listConclusions(tx, actionId, gathering.id)}
          media={await listMedia(tx, actionId, gathering.id)}
          handouts={await listHandouts(tx, actionId, gathering.id)}
          token={token}
          history={await context.history(gathering, [gathering.id])}
          changes={await listCountedChanges(tx, actionId, gathering.id)}
          names={!hasRole(actor, 'contracting_authority')}
          languages={
            <LanguagesSection
              gathering={gathering}
              texts={await listEventTexts(tx, gathering.id)}
              mayWrite={stands && may(actor, writeEventText, gathering)}
              token={token}
            />
          }
          toDos={
            <ToDoSection
              gatheringId={gathering.id}
              toDos={await listToDos(tx, actionId, gathering.id)}
              today={dayIn(zone, context.now)}
              mayKeep={stands && may(actor, keepToDos, gathering)}
              token={token}
            />
          }
          programme={
            <ProgrammeSections
              gatheringId={gathering.id}
              offer={offer}
              taken={(await countTaken(tx, gathering.id, context.now)).reduce(
                (sum, { people }) => sum + people,
                0,
              )}
              begun={begun}
              certifies={(await ruleOf(tx, gathering)).leastShare !== null}
              sessions={await shownSessions(context, gathering)}
              speakers={await listSpeakers(tx, actionId, gathering.id)}
              playable={await listPlayable(tx, gathering.id)}
              isPublic={stands && gathering.publishedAt !== null}
              budgetLine={await nameOfLine(tx, actionId, gathering, offer?.budgetLineId)}
              may={{
                plan: stands && may(actor, keepProgramme, gathering),
                seeParticipants: may(actor, readParticipants, gathering),
                certify: may(actor, certificatePermissions.issue, gathering),
              }}
            />
          }
          listed={await isListed(tx, gathering.id)}
          begun={begun}
          bodies={await countBodies(tx, gathering.id)}
          may={{
            edit: may(actor, permissions.editGatheringPermission, gathering),
            recordAttendance: may(actor, permissions.recordAttendancePermission, gathering),
            copy: may(actor, permissions.copyGatheringPermission, gathering),
            withdraw: may(actor, permissions.withdrawGatheringPermission, gathering),
            addConclusions: stands && may(actor, addConclusionsPermission, gathering),
            publish:
              stands && gathering.publishedAt !== null && may(actor, publishConclusionsPermission, gathering),
            keepMedia: stands && may(actor, keepMedia, gathering),
            keepHandouts: stands && may(actor, keepHandouts, gathering),
            seeInvitations: may(actor, listLettersPermission, gathering),
          }}
        />
      );
      const grown = (
        <GrownFromHere
          partnerships={await listPartnershipsFrom(tx, { gatheringId: gathering.id })}
          at="/staff/partnerships"
        />
      );
      return page(
        gathering.title,
        <>
          {body}
          {may(actor, seePartnership, undefined) ? grown : null}
        </>,
        {
          back: { href: '/staff/gatherings', text: language.t('training.list.title') },
        },
      );
    },
  }),
  formRoute<Gathering, GatheringForm>({
    path: '/staff/gatherings/:gatheringId/edit',
    may: permissions.editGatheringPermission,
    subject: gatheringSubject,
    schema: gatheringForm,
    fill: (_context, gathering) => typedOf(gathering),
    show: async (context, gathering, state) => {
      const title = context.language.t('training.edit.title');
      const needed = await isApprovalNeeded(context.tx, context.actionId, gathering.partnerId);
      return page(
        title,
        <GatheringFormPage
          context={context}
          state={state}
          title={title}
          hosts={await hostsFor(context)}
          stored={typedOf(gathering)}
          listed={await isListed(context.tx, gathering.id)}
          counted={isCounted(gathering, dayIn(zone, context.now))}
          underApproval={holdsApproval({ ...gathering, needed })}
        />,
        backTo(gathering),
      );
    },
    act: async ({ work }, { id }, form) => {
      const { approvalEnded } = await editGathering(work, { gatheringId: id, form });
      return redirect(`/staff/gatherings/${id}`, approvalEnded ? 'gathering.end_approval' : undefined);
    },
  }),
  formRoute<Gathering, AttendanceForm>({
    path: '/staff/gatherings/:gatheringId/attendance',
    may: permissions.recordAttendancePermission,
    words: ['q'],
    subject: gatheringSubject,
    schema: attendanceForm,
    fill: async ({ tx }, gathering) => typedAttendance(gathering, await listAttendance(tx, gathering.id)),
    show: async (context, gathering, state) => {
      if (await isListed(context.tx, gathering.id))
        return page(
          context.language.t('training.attendance.title'),
          <ListedPage gathering={gathering} />,
          backTo(gathering),
        );
      const attendance = await listAttendance(context.tx, gathering.id);
      return page(
        context.language.t('training.attendance.title'),
        <AttendancePage
          context={context}
          state={state}
          gathering={gathering}
          stored={typedAttendance(gathering, attendance)}
          reason={await reasonRule(context, gathering, attendance)}
          {...(await attendeesFor(context, gathering))}
        />,
        { wide: true, ...backTo(gathering) },
      );
    },
    act: async ({ work }, { id }, form) => {
      await recordAttendance(work, { gatheringId: id, form });
      return redirect(`/staff/gatherings/${id}`);
    },
  }),
  formRoute<Gathering, WithdrawalForm>({
    path: '/staff/gatherings/:gatheringId/withdraw',
    may: permissions.withdrawGatheringPermission,
    subject: gatheringSubject,
    schema: withdrawalForm,
    show: (context, gathering, state) =>
      page(
        context.language.t('training.withdraw.title'),
        <WithdrawPage context={context} state={state} gathering={gathering} />,
        backTo(gathering),
      ),
    act: async ({ work }, { id }, { reason }) => {
      await withdrawGathering(work, { gatheringId: id, reason });
      return redirect(`/staff/gatherings/${id}`);
    },
  }),
];
