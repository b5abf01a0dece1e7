import { listChoices } from '../../network/index.ts';
import { dayIn } from '../../platform/dates.ts';
import {
  buttonRoute,
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Typed,
} from '../../platform/http/route.ts';
import { isId } from '../../platform/ids.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { needRows } from '../asked-needs/need-rows.ts';
import { listAskedNeeds } from '../asked-needs/queries.ts';
import { ruleOf } from '../attendance-list/queries.ts';
import { findLetter } from '../letters/queries.ts';
import { writtenLimits } from '../limits.ts';
import { keepProgramme } from '../programme/permissions.ts';
import type { Gathering } from '../queries.ts';
import { gatheringSubject, readsNeeds, readsPeople } from '../subject.ts';
import { bookTravel } from '../travel/book-travel.ts';
import { bookTravelPermission } from '../travel/permissions.ts';
import { findTravelOffer, listTravel } from '../travel/queries.ts';
import { travelRows } from '../travel/travel-rows.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { canBeAnswered, invitationRoutes, mustBeInviting } from './invitation-routes.tsx';
import { unansweredOf } from './invitation-rules.ts';
import { inviteAgain } from './invite-again.ts';
import { inviteParticipants } from './invite-participants.ts';
import { oneParticipantRoutes } from './one-routes.tsx';
import { AddPage } from './pages/add-page.tsx';
import { InvitePage } from './pages/invite-page.tsx';
import { ParticipantsPage } from './pages/participants-page.tsx';
import { participantNotice } from './participant-notice.ts';
import { participantRows } from './participant-rows.ts';
import { keepParticipants, readParticipants } from './permissions.ts';
import { listParticipants, type ParticipantOfGathering, readOffer } from './queries.ts';
import { registerParticipant } from './register-participant.ts';
import { roomOf } from './room-of.ts';
import { placesTaken } from './rules.ts';
import { type InvitationForm, invitationForm, type WrittenForm, writtenForm } from './schema.ts';
import { participantSubject } from './subject.ts';

const listOf = ({ id }: Gathering) => `/staff/gatherings/${id}/participants`;

async function groundOf(context: Context, gathering: Gathering) {
  const { basis } = await ruleOf(context.tx, gathering);
  return { basis, notice: await participantNotice(context, gathering, basis) };
}

/** The form of an invitation as it begins: for the nominees of a letter, with what the letter says of their body. */
async function invitationOf(
  { tx, actionId, language, query }: Context,
  gathering: Gathering,
): Promise<Typed> {
  const asked = query.letter ?? '';
  const letter = isId(asked) ? await findLetter(tx, actionId, asked) : undefined;
  if (letter?.gatheringId !== gathering.id) return { locale: language.locale };
  return {
    ...{ letter: letter.id, locale: letter.locale, organisationId: letter.organisationId ?? '' },
    ...{ organisationKind: 'institution', jurisdiction: gathering.jurisdiction ?? '' },
  };
}

/** Who takes part in a gathering, for those who hold it. */
export function participantRoutes(needs: { readonly secret: string; readonly baseUrl: string }): Route[] {
  return [
    pageRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/participants',
      may: readParticipants,
      subject: gatheringSubject,
      reads: readsNeeds,
      show: async (context, gathering) => {
        const { tx, actor, actionId, token, language, now, query } = context;
        const participants = await listParticipants(tx, actionId, gathering.id);
        const invites = await canBeAnswered(context, gathering);
        return page(
          language.t('training.participants'),
          <ParticipantsPage
            gathering={gathering}
            basis={(await ruleOf(tx, gathering)).basis}
            participants={participants}
            unanswered={invites ? unansweredOf(participants, dayIn(zone, now)) : undefined}
            invites={invites}
            over={gathering.endsOn < dayIn(zone, now)}
            plans={gathering.withdrawnAt === null && may(actor, keepProgramme, gathering)}
            added={participants.find(({ id }) => id === query.added)}
            token={token}
            needs={await listAskedNeeds(tx, gathering.id)}
            travel={await listTravel(tx, gathering.id)}
            offered={await findTravelOffer(tx, gathering.id)}
            places={(await readOffer(tx, gathering.id)).places}
          />,
          { wide: true, back: { href: `/staff/gatherings/${gathering.id}`, text: gathering.title } },
        );
      },
    }),
    pageRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/participants.csv',
      may: readParticipants,
      subject: gatheringSubject,
      reads: readsPeople,
      stepUp: true,
      show: async ({ tx, actionId, language }, { id }) =>
        csv('participants.csv', participantRows(language, await listParticipants(tx, actionId, id))),
    }),
    pageRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/needs.csv',
      may: readParticipants,
      subject: gatheringSubject,
      reads: readsNeeds,
      stepUp: true,
      show: async ({ tx, language }, { id }) =>
        csv('needs.csv', needRows(language, await listAskedNeeds(tx, id))),
    }),
    pageRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/travel.csv',
      may: readParticipants,
      subject: gatheringSubject,
      reads: readsPeople,
      stepUp: true,
      show: async ({ tx, language }, { id, startsOn }) => {
        const offered = await findTravelOffer(tx, id);
        return csv('travel.csv', travelRows(language, await listTravel(tx, id), { startsOn, offered }));
      },
    }),
    buttonRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/travel/book',
      may: bookTravelPermission,
      subject: gatheringSubject,
      back: (_context, { id }) => `/staff/gatherings/${id}/participants`,
      seen: true,
      act: async ({ work }, { id }, { seen }) => {
        await bookTravel(work, { gatheringId: id, seen });
        return redirect(`/staff/gatherings/${id}/participants`);
      },
    }),
    formRoute<Gathering, WrittenForm>({
      path: '/staff/gatherings/:gatheringId/participants/new',
      keepsNothing: true,
      done: 'participant.add',
      may: keepParticipants,
      limits: writtenLimits('mail'),
      subject: gatheringSubject,
      schema: writtenForm,
      show: async (context, gathering, state) =>
        page(
          context.language.t('training.participants.add'),
          <AddPage
            context={context}
            state={state}
            caption={gathering.title}
            organisations={await listChoices(context.tx, context.actionId)}
            {...(await groundOf(context, gathering))}
            full={placesTaken((await roomOf(context, gathering.id)).room)}
          />,
          { back: { href: listOf(gathering), text: context.language.t('training.participants') } },
        ),
      act: async ({ work, language }, gathering, form) => {
        const written = { gatheringId: gathering.id, form, locale: language.locale };
        const { participantId, state } = await registerParticipant(work, needs, written);
        const done = state === 'waiting' ? 'participant.add_waiting' : undefined;
        // No mail brings the link: it is printed and handed over.
        if (form.mail === null) return redirect(`/staff/participants/${participantId}/link`, done);
        return redirect(done ? `${listOf(gathering)}?added=${participantId}` : listOf(gathering), done);
      },
    }),
    formRoute<Gathering, InvitationForm>({
      path: '/staff/gatherings/:gatheringId/participants/invite',
      keepsNothing: true,
      done: 'participant.invite',
      may: keepParticipants,
      limits: writtenLimits('mails'),
      subject: gatheringSubject,
      schema: invitationForm,
      fill: (context, gathering) => invitationOf(context, gathering),
      show: async (context, gathering, state) => {
        await mustBeInviting(context, gathering);
        return page(
          context.language.t('training.invite.title'),
          <InvitePage
            context={context}
            {...(await groundOf(context, gathering))}
            state={state}
            caption={gathering.title}
            organisations={await listChoices(context.tx, context.actionId)}
          />,
          { back: { href: listOf(gathering), text: context.language.t('training.participants') } },
        );
      },
      act: async ({ work }, gathering, form) => {
        await inviteParticipants(work, needs, { gatheringId: gathering.id, form });
        return redirect(listOf(gathering));
      },
    }),
    buttonRoute<ParticipantOfGathering>({
      path: '/staff/participants/:participantId/invite-again',
      done: 'participant.invite_again',
      may: keepParticipants,
      subject: participantSubject,
      back: (_context, { gatheringId }) => `/staff/gatherings/${gatheringId}/participants`,
      act: async ({ work }, { id, gatheringId }) => {
        await inviteAgain(work, { participantId: id });
        return redirect(`/staff/gatherings/${gatheringId}/participants`);
      },
    }),
    buttonRoute<ParticipantOfGathering>({
      path: '/staff/participants/:participantId/cancel',
      done: 'participant.cancel_place',
      may: keepParticipants,
      subject: participantSubject,
      back: (_context, { gatheringId }) => `/staff/gatherings/${gatheringId}/participants`,
      act: async ({ work }, { id, gatheringId }) => {
        await cancelRegistration(work, needs, { participantId: id });
        return redirect(`/staff/gatherings/${gatheringId}/participants`);
      },
    }),
    ...invitationRoutes(needs),
    ...oneParticipantRoutes(needs),
  ];
}
