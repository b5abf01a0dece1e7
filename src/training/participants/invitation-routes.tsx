import { z } from 'zod';
import { dayIn } from '../../platform/dates.ts';
import { type Context, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { writtenLimits } from '../limits.ts';
import type { Gathering } from '../queries.ts';
import { gatheringSubject, readsPeople } from '../subject.ts';
import { canBeReplaced, unansweredOf } from './invitation-rules.ts';
import { backTo, listOf, named } from './named.ts';
import { RemindPage } from './pages/remind-page.tsx';
import { ReplacePage } from './pages/replace-page.tsx';
import { keepParticipants } from './permissions.ts';
import { listParticipants, type ParticipantOfGathering, readOffer } from './queries.ts';
import { remindInvited } from './remind-invited.ts';
import { replaceInvited } from './replace-invited.ts';
import { isRegistrable, mustBeRegistrable } from './rules.ts';
import { type ReplacementForm, replacementForm } from './schema.ts';
import { participantSubject } from './subject.ts';

/** Whether an invitation to a gathering can be answered now, so that it makes sense to write about it. */
export async function canBeAnswered({ tx, now }: Context, gathering: Gathering): Promise<boolean> {
  const over = gathering.endsOn < dayIn(zone, now);
  return isRegistrable(await readOffer(tx, gathering.id), { ...gathering, over }, { now, as: 'inviting' });
}

/** The page to invite people is shown while they can accept. Problems as `mustBeRegistrable`. */
export async function mustBeInviting({ tx, now }: Context, gathering: Gathering): Promise<void> {
  const over = gathering.endsOn < dayIn(zone, now);
  mustBeRegistrable(await readOffer(tx, gathering.id), { ...gathering, over }, { now, as: 'inviting' });
}

/** What is done about invitations that were not answered. */
export function invitationRoutes(needs: { readonly secret: string }): Route[] {
  return [
    formRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/participants/remind',
      done: 'participant.remind_invited',
      may: keepParticipants,
      subject: gatheringSubject,
      schema: z.object({}),
      show: async (context, gathering, state) => {
        const { tx, actionId, now, language } = context;
        const people = await listParticipants(tx, actionId, gathering.id);
        return page(
          language.t('training.remind.title'),
          <RemindPage
            context={context}
            state={state}
            caption={gathering.title}
            unanswered={unansweredOf(people, dayIn(zone, now))}
            open={await canBeAnswered(context, gathering)}
          />,
          backTo(context, gathering.id),
        );
      },
      act: async ({ work }, { id }) => {
        await remindInvited(work, { gatheringId: id });
        return redirect(listOf(id));
      },
    }),
    formRoute<ParticipantOfGathering, ReplacementForm>({
      path: '/staff/participants/:participantId/replace',
      done: 'participant.replace',
      may: keepParticipants,
      limits: writtenLimits('mail'),
      subject: participantSubject,
      reads: ({ gatheringId, partnerId }) => readsPeople({ id: gatheringId, partnerId }),
      schema: replacementForm,
      fill: async (context, one) => ({ locale: (await named(context, one)).participant.locale }),
      show: async (context, one, state) => {
        const { participant, gathering } = await named(context, one);
        if (!canBeReplaced(participant)) throw problem('participant_state');
        return page(
          context.language.t('training.replace.title'),
          <ReplacePage context={context} state={state} caption={gathering.title} participant={participant} />,
          backTo(context, gathering.id),
        );
      },
      act: async ({ work }, { id, gatheringId }, form) => {
        await replaceInvited(work, needs, { participantId: id, form });
        return redirect(listOf(gatheringId));
      },
    }),
  ];
}
