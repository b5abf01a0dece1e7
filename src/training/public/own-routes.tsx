import { z } from 'zod';
import { dayIn } from '../../platform/dates.ts';
import { ics, writeCalendar } from '../../platform/documents/write-calendar.ts';
import {
  buttonRoute,
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import type { Written } from '../../platform/language/written-for.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { NeedsFormPage } from '../asked-needs/pages/needs-form-page.tsx';
import { OwnNeeds } from '../asked-needs/pages/own-needs.tsx';
import { askNeeds } from '../asked-needs/permissions.ts';
import { findOwnNeeds } from '../asked-needs/queries.ts';
import { saveNeeds } from '../asked-needs/save-needs.ts';
import { type NeedsForm, needsForm } from '../asked-needs/schema.ts';
import { typedNeeds } from '../asked-needs/typed.ts';
import { cardCode } from '../attendance-list/card-codes.ts';
import { cardAddress } from '../attendance-list/card-route.tsx';
import { OwnPresence } from '../attendance-list/pages/own-presence.tsx';
import { listHalfDays, ruleOf } from '../attendance-list/queries.ts';
import { hasBegun } from '../attendance-list/rules.ts';
import { entriesOf } from '../calendar/entries-of.ts';
import { findOfParticipant } from '../certificates/queries.ts';
import { findOwnEvaluation } from '../evaluation/own-evaluation.ts';
import { OwnEvaluationSection } from '../evaluation/pages/own-evaluation-page.tsx';
import { OwnPartSection } from '../exercise/pages/own-part-page.tsx';
import { listOwnParts } from '../exercise/queries-play.ts';
import { listShared } from '../handouts/queries.ts';
import { listJoinLinks } from '../join-links/queries.ts';
import { withJoinLinks } from '../join-links/rules.ts';
import { findOwnTest } from '../knowledge-tests/own-test.ts';
import { OwnTestSection } from '../knowledge-tests/pages/own-test-page.tsx';
import { participationLimits } from '../limits.ts';
import type { TrainingNeeds } from '../needs.ts';
import { acceptInvitation, declineInvitation } from '../participants/answer-invitation.ts';
import { cancelRegistration } from '../participants/cancel-registration.ts';
import { confirmRegistration } from '../participants/confirm-registration.ts';
import { forgetParticipant } from '../participants/forget-participant.ts';
import { participantNotice } from '../participants/participant-notice.ts';
import {
  answerPermission,
  cancelPermission,
  confirmPermission,
  forgetPermission,
  registerAgainPermission,
  seeOwnPermission,
} from '../participants/permissions.ts';
import type { Participant } from '../participants/queries.ts';
import { registerAgain } from '../participants/register-again.ts';
import { roomOf } from '../participants/room-of.ts';
import { isRegistrable, mayStateNeeds, ownSteps } from '../participants/rules.ts';
import { type AcceptanceForm, acceptanceForm } from '../participants/schema.ts';
import { findSaid } from '../texts/queries-said.ts';
import { OwnTravel } from '../travel/pages/own-travel.tsx';
import { findOwnTravel, findTravelOffer } from '../travel/queries.ts';
import { byParticipation, opened } from './own-link.ts';
import { ownTravelRoutes } from './own-travel-routes.tsx';
import { ConfirmPage } from './pages/confirm-page.tsx';
import { ForgottenPage } from './pages/forgotten-page.tsx';
import { OwnRegistrationPage, type WayBack } from './pages/own-registration-page.tsx';
import { RegisterPage } from './pages/register-page.tsx';
import type { PublishedEvent } from './queries.ts';
import { findOwnOffer, listOwnSessions, listOwnSpeakers, type OwnEvent } from './queries-own.ts';

/** The sessions of somebody's gathering; where they are joined, for as long as they have a place. */
async function ownSessions({ tx, now }: Context, participant: Participant) {
  const { gatheringId, state } = participant;
  const sessions = await listOwnSessions(tx, participant);
  return withJoinLinks(sessions, state === 'registered' ? await listJoinLinks(tx, gatheringId) : [], now);
}

/** What those are asked to bring who have a place, in their language; an empty text for nothing. */
async function bringOf({ tx, language }: Context, { state, gatheringId }: Participant): Promise<Written> {
  return state === 'registered'
    ? findSaid(tx, gatheringId, 'bring', language.locale)
    : { text: '', in: null };
}

/** The code that is scanned at the door, while there is one to come to; and the certificate that somebody earned. */
async function presenceOf(
  { tx, actionId }: Context,
  { baseUrl }: TrainingNeeds,
  { id, state }: Participant,
  { event, here, past }: { event: PublishedEvent; here: string; past: boolean },
) {
  return {
    here,
    basis: (await ruleOf(tx, event)).basis,
    address: state === 'registered' && !past ? cardAddress(baseUrl, id) : undefined,
    code: cardCode(id),
    certificateId: (await findOfParticipant(tx, actionId, id))?.id,
  };
}

/** How somebody who cancelled registers again, by the same rule as the verb: with one press, or with the form where they have yet to agree to be listed. */
async function wayBack(
  { tx, now }: Context,
  { state, gatheringId, consentedAt }: Participant,
  event: OwnEvent | undefined,
): Promise<WayBack> {
  if (state !== 'cancelled' || !event) return 'none';
  const { offer } = await roomOf({ tx, now }, gatheringId);
  const publishedAt = event.published ? now : null;
  const over = event.endsOn < dayIn(zone, now);
  if (!isRegistrable(offer, { withdrawnAt: null, publishedAt, over }, { now, as: 'anyone' })) return 'none';
  return (await ruleOf(tx, event)).basis === 'consent' && consentedAt === null ? 'form' : 'press';
}

/** What somebody does with the link of their participation, on any phone and without an account. */
export function ownRoutes(needs: TrainingNeeds): Route[] {
  const { secret } = needs;
  return [
    pageRoute({
      path: '/registration/:link',
      may: seeOwnPermission,
      show: async (context) => {
        const { event, participant, here } = await opened(context, secret);
        const { tx, now, language } = context;
        const today = dayIn(zone, now);
        const past = event !== undefined && event.endsOn < today;
        const begun =
          event !== undefined && hasBegun(event, await listHalfDays(tx, event.id), { now, today });
        const test = event && (await findOwnTest(context, participant));
        const parts = event ? await listOwnParts(tx) : [];
        const evaluation = event && (await findOwnEvaluation(context, participant));
        const bring = await bringOf(context, participant);
        return page(
          event?.title ?? language.t('training.own.title'),
          <OwnRegistrationPage
            event={event}
            participant={participant}
            sessions={event ? await ownSessions(context, participant) : []}
            speakers={event ? await listOwnSpeakers(tx, participant) : []}
            bring={bring}
            handouts={participant.state === 'registered' ? await listShared(tx, participant.gatheringId) : []}
            here={here}
            token={context.token}
            past={past}
            steps={ownSteps(participant.state, { begun })}
            wayBack={await wayBack(context, participant, event)}
            needs={
              event && !past ? (
                <>
                  <OwnNeeds
                    needs={await findOwnNeeds(tx, participant.id)}
                    states={mayStateNeeds(participant.state)}
                    href={`${here}/needs`}
                    token={context.token}
                  />
                  <OwnTravel
                    travel={await findOwnTravel(tx, participant.id)}
                    offered={await findTravelOffer(tx, event.id)}
                    startsOn={event.startsOn}
                    states={mayStateNeeds(participant.state)}
                    href={`${here}/travel`}
                    token={context.token}
                  />
                </>
              ) : null
            }
            presence={
              event && (
                <>
                  {test ? <OwnTestSection own={test} here={here} /> : null}
                  <OwnPartSection parts={parts} here={here} />
                  {evaluation ? <OwnEvaluationSection own={evaluation} here={here} /> : null}
                  <OwnPresence {...(await presenceOf(context, needs, participant, { event, here, past }))} />
                </>
              )
            }
          />,
        );
      },
    }),
    pageRoute({
      path: '/registration/:link/calendar.ics',
      may: seeOwnPermission,
      show: async (context) => {
        const { event, participant } = await opened(context, secret);
        const { tx, now, language } = context;
        // A calendar that fetches it again loses what was given up or withdrawn.
        const takesPart = event && !['cancelled', 'declined'].includes(participant.state);
        const agenda = takesPart && {
          sessions: await ownSessions(context, participant),
          speakers: await listOwnSpeakers(tx, participant),
        };
        const entries = agenda ? entriesOf(event, agenda, needs.baseUrl) : [];
        const name = event?.title ?? language.t('training.own.title');
        return download('training.ics', ics, writeCalendar(name, entries, now));
      },
    }),
    buttonRoute({
      path: '/registration/:link/confirm',
      limits: participationLimits,
      own: byParticipation(secret),
      may: confirmPermission,
      back: ({ params }) => `/registration/${params.link ?? ''}`,
      act: async ({ work, params }) => {
        const linkSecret = params.link ?? '';
        await confirmRegistration(work, needs, { linkSecret });
        return redirect(`/registration/${linkSecret}`);
      },
    }),
    formRoute<void, AcceptanceForm>({
      path: '/registration/:link/accept',
      done: 'participant.accept',
      limits: participationLimits,
      own: byParticipation(secret),
      may: answerPermission,
      schema: acceptanceForm,
      fill: async (context) => {
        const { organisationKind, institutionKind, jurisdiction } = (await opened(context, secret))
          .participant;
        return { organisationKind: institutionKind ?? organisationKind, jurisdiction: jurisdiction ?? '' };
      },
      show: async (context, _none, state) => {
        const { event, participant, here } = await opened(context, secret);
        if (!event || participant.state !== 'invited') throw problem('participant_state');
        const title = context.language.t('training.accept.title');
        const offer = await findOwnOffer(context.tx, participant);
        const { basis } = await ruleOf(context.tx, event);
        return page(
          title,
          <RegisterPage
            context={context}
            state={state}
            title={title}
            caption={event.title}
            basis={basis}
            notice={await participantNotice(context, event, basis)}
            full={offer?.fullUp ?? false}
            invited
          />,
          { back: { href: here, text: event.title } },
        );
      },
      act: async ({ work, params, language }, _none, form) => {
        const linkSecret = params.link ?? '';
        await acceptInvitation(work, needs, { linkSecret, form, locale: language.locale });
        return redirect(`/registration/${linkSecret}`);
      },
    }),
    formRoute<void, NeedsForm>({
      path: '/registration/:link/needs',
      limits: participationLimits,
      own: byParticipation(secret),
      may: askNeeds,
      schema: needsForm,
      fill: async (context) => {
        const { participant } = await opened(context, secret);
        return typedNeeds(await findOwnNeeds(context.tx, participant.id));
      },
      show: async (context, _none, state) => {
        const { event, participant, here } = await opened(context, secret);
        if (!event || !mayStateNeeds(participant.state)) throw problem('participant_state');
        return page(
          context.language.t('training.needs.title'),
          <NeedsFormPage
            context={context}
            state={state}
            caption={event.title}
            notice={await privacyNotice(context, 'need', event)}
          />,
          { back: { href: here, text: event.title } },
        );
      },
      act: async ({ work, params }, _none, form) => {
        const linkSecret = params.link ?? '';
        await saveNeeds(work, needs, { linkSecret, form });
        return redirect(`/registration/${linkSecret}`);
      },
    }),
    ...ownTravelRoutes(needs),
    buttonRoute({
      path: '/registration/:link/again',
      limits: participationLimits,
      own: byParticipation(secret),
      may: registerAgainPermission,
      back: ({ params }) => `/registration/${params.link ?? ''}`,
      act: async ({ work, params }) => {
        const linkSecret = params.link ?? '';
        await registerAgain(work, needs, { linkSecret });
        return redirect(`/registration/${linkSecret}`);
      },
    }),
    pageRoute({
      path: '/name-taken-out',
      may: forgetPermission,
      show: ({ language }) => page(language.t('training.forget.done'), <ForgottenPage />),
    }),
    ...givingUp.map(({ path, may, act, done, ...texts }) =>
      formRoute({
        path,
        done,
        limits: participationLimits,
        own: byParticipation(secret),
        may,
        schema: z.object({}),
        show: async (context, _none, state) => {
          const { event, here } = await opened(context, secret);
          const { t } = context.language;
          const [title, caption] = [t(texts.title), event?.title ?? ''];
          return page(
            title,
            <ConfirmPage
              context={context}
              state={state}
              title={title}
              caption={caption}
              text={t(texts.text)}
              button={t(texts.action)}
            />,
            { back: { href: here, text: caption || t('training.own.title') } },
          );
        },
        act: async ({ work, params }) => {
          const linkSecret = params.link ?? '';
          await act(work, needs, { linkSecret });
          return redirect('next' in texts ? texts.next : `/registration/${linkSecret}`);
        },
      }),
    ),
  ];
}

/** What cannot be taken back: saying no to an invitation, giving up a place, and taking one's name out. */
const givingUp = [
  {
    path: '/registration/:link/decline',
    may: answerPermission,
    act: declineInvitation,
    done: 'participant.decline',
    title: 'training.decline.title',
    text: 'training.decline.text',
    action: 'training.decline.action',
  },
  {
    path: '/registration/:link/cancel',
    may: cancelPermission,
    act: cancelRegistration,
    done: 'participant.cancel',
    title: 'training.cancel.title',
    text: 'training.cancel.text',
    action: 'training.cancel.action',
  },
  {
    path: '/registration/:link/forget',
    may: forgetPermission,
    act: forgetParticipant,
    done: toldByPage,
    title: 'training.forget.title',
    text: 'training.forget.text',
    action: 'training.forget.action',
    next: '/name-taken-out',
  },
] as const;
