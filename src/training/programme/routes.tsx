import { addDays, dayIn, daysBetween, type PlainDate } from '../../platform/dates.ts';
import { counted } from '../../platform/http/notice.ts';
import {
  buttonRoute,
  formRoute,
  page,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listModules } from '../curriculum/queries.ts';
import { listJoinLinks } from '../join-links/queries.ts';
import type { Gathering } from '../queries.ts';
import { gatheringSubject } from '../subject.ts';
import { addSession } from './add-session.ts';
import { addSessions } from './add-sessions.ts';
import { editSession } from './edit-session.ts';
import { OfferFormPage } from './pages/offer-form-page.tsx';
import { PatternFormPage } from './pages/pattern-form-page.tsx';
import { SessionFormPage } from './pages/session-form-page.tsx';
import { keepProgramme } from './permissions.ts';
import { findOffer, findSessionOfGathering, listBudgetLines, type SessionOfGathering } from './queries.ts';
import { removeSession } from './remove-session.ts';
import { saveOffer } from './save-offer.ts';
import {
  mostPatternDays,
  type OfferForm,
  offerForm,
  type PatternForm,
  patternForm,
  type SessionForm,
  sessionForm,
} from './schema.ts';
import { typedOffer, typedSession } from './typed.ts';

export const sessionSubject: Subject<SessionOfGathering> = {
  kind: 'training_session',
  param: 'sessionId',
  find: (tx, id, { actionId }) => findSessionOfGathering(tx, actionId, id),
};

const backTo = (id: string, title: string) => ({ back: { href: `/staff/gatherings/${id}`, text: title } });

async function storedSession(tx: Tx, session: SessionOfGathering) {
  const links = await listJoinLinks(tx, session.gatheringId);
  return typedSession(session, links.find(({ sessionId }) => sessionId === session.id)?.url);
}

type Lasting = Pick<Gathering, 'startsOn' | 'endsOn'>;
/** Every day of an event, as far as a form can show them. */
function daysOf({ startsOn, endsOn }: Lasting): PlainDate[] {
  const count = Math.min(daysBetween(startsOn, endsOn) + 1, mostPatternDays);
  return Array.from({ length: count }, (_, at) => addDays(startsOn, at));
}
/** The days that the day of a session is chosen from; none where the event lasts too long to show them all. */
const chosenFrom = (event: Lasting) =>
  daysBetween(event.startsOn, event.endsOn) < mostPatternDays ? daysOf(event) : [];

const teachable = async (tx: Tx, actionId: string) =>
  (await listModules(tx, actionId)).filter(({ retiredAt }) => !retiredAt);

/** Sessions, places and registration of a gathering. */
export const programmeRoutes: Route[] = [
  formRoute<Gathering, OfferForm>({
    path: '/staff/gatherings/:gatheringId/offer',
    done: 'gathering.offer',
    may: keepProgramme,
    subject: gatheringSubject,
    schema: offerForm,
    fill: async ({ tx }, { id }) => typedOffer(await findOffer(tx, id)),
    show: async ({ tx, actionId, language, url, token }, gathering, state) =>
      page(
        language.t('training.offer.title'),
        <OfferFormPage
          state={state}
          action={url.pathname}
          token={token}
          event={gathering}
          budgetLines={await listBudgetLines(tx, actionId, gathering.partnerId)}
          stored={typedOffer(await findOffer(tx, gathering.id))}
        />,
        backTo(gathering.id, gathering.title),
      ),
    act: async ({ work }, { id }, form) => {
      const moving = await saveOffer(work, { gatheringId: id, form });
      return redirect(
        `/staff/gatherings/${id}`,
        moving > 0 ? counted('gathering.offer_moving', moving) : undefined,
      );
    },
  }),
  formRoute<Gathering, SessionForm>({
    path: '/staff/gatherings/:gatheringId/sessions/new',
    done: 'session.add',
    may: keepProgramme,
    subject: gatheringSubject,
    schema: sessionForm,
    fill: (_context, { startsOn, endsOn }): Record<string, string> =>
      startsOn === endsOn ? { day: startsOn } : {},
    show: async ({ tx, actionId, language, url, token }, gathering, state) => {
      const title = language.t('training.session.add');
      return page(
        title,
        <SessionFormPage
          state={state}
          action={url.pathname}
          token={token}
          title={title}
          caption={gathering.title}
          days={chosenFrom(gathering)}
          modules={await teachable(tx, actionId)}
        />,
        backTo(gathering.id, gathering.title),
      );
    },
    act: async ({ work }, { id }, form) => {
      await addSession(work, { gatheringId: id, form });
      return redirect(`/staff/gatherings/${id}`);
    },
  }),
  formRoute<Gathering, PatternForm>({
    path: '/staff/gatherings/:gatheringId/sessions/pattern',
    done: 'session.add_many',
    may: keepProgramme,
    subject: gatheringSubject,
    schema: patternForm,
    fill: (_context, gathering) => ({
      'days[]': daysOf(gathering),
      ...{
        morning_starts: '09:00',
        morning_ends: '12:30',
        afternoon_starts: '14:00',
        afternoon_ends: '17:00',
      },
    }),
    show: async ({ tx, actionId, language, url, token }, gathering, state) =>
      page(
        language.t('training.pattern.title'),
        <PatternFormPage
          state={state}
          action={url.pathname}
          token={token}
          caption={gathering.title}
          days={daysOf(gathering)}
          modules={await teachable(tx, actionId)}
        />,
        backTo(gathering.id, gathering.title),
      ),
    act: async ({ work }, { id }, form) => {
      await addSessions(work, { gatheringId: id, form });
      return redirect(`/staff/gatherings/${id}`);
    },
  }),
  formRoute<SessionOfGathering, SessionForm>({
    path: '/staff/sessions/:sessionId/edit',
    done: 'session.edit',
    may: keepProgramme,
    subject: sessionSubject,
    schema: sessionForm,
    fill: async ({ tx }, session) => storedSession(tx, session),
    show: async ({ tx, actionId, now, language, url, token }, session, state) => {
      const title = language.t('training.session.edit');
      const modules = (await listModules(tx, actionId)).filter(
        ({ id, retiredAt }) => !retiredAt || id === session.moduleId,
      );
      return page(
        title,
        <SessionFormPage
          state={state}
          action={url.pathname}
          token={token}
          title={title}
          caption={session.gatheringTitle}
          days={chosenFrom(session)}
          modules={modules}
          stored={await storedSession(tx, session)}
          remove={session.day > dayIn(zone, now) ? `/staff/sessions/${session.id}/remove` : undefined}
        />,
        backTo(session.gatheringId, session.gatheringTitle),
      );
    },
    act: async ({ work }, { id, gatheringId }, form) => {
      await editSession(work, { sessionId: id, form });
      return redirect(`/staff/gatherings/${gatheringId}`);
    },
  }),
  buttonRoute<SessionOfGathering>({
    path: '/staff/sessions/:sessionId/remove',
    done: 'session.remove',
    may: keepProgramme,
    subject: sessionSubject,
    back: (_context, { id }) => `/staff/sessions/${id}/edit`,
    act: async ({ work }, { id, gatheringId }) => {
      await removeSession(work, { sessionId: id });
      return redirect(`/staff/gatherings/${gatheringId}`);
    },
  }),
];
