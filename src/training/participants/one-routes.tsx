import { listChoices, proposeByName } from '../../network/index.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { isInFrozenPeriod } from '../counted/queries.ts';
import { readsPeople } from '../subject.ts';
import { forgetParticipant } from './forget-participant.ts';
import { backTo, listOf, named } from './named.ts';
import { HandOverPage } from './pages/hand-over-page.tsx';
import { TakeOutPage } from './pages/take-out-page.tsx';
import { TiePage } from './pages/tie-page.tsx';
import { keepParticipants, tieParticipantPermission } from './permissions.ts';
import { listParticipants, type ParticipantOfGathering } from './queries.ts';
import { numberInLine } from './rules.ts';
import { type TakeOutForm, type TieForm, takeOutForm, tieForm } from './schema.ts';
import { participantSecret } from './secret.ts';
import { participantSubject } from './subject.ts';
import { sameTyped, tieParticipant } from './tie-participant.ts';

const reads = ({ gatheringId, partnerId }: ParticipantOfGathering) =>
  readsPeople({ id: gatheringId, partnerId });

/** What staff do for one of those who take part: hand over their link where no mail brings it, take their name out. */
export function oneParticipantRoutes(needs: { readonly secret: string; readonly baseUrl: string }): Route[] {
  return [
    pageRoute<ParticipantOfGathering>({
      path: '/staff/participants/:participantId/link',
      may: keepParticipants,
      subject: participantSubject,
      reads,
      show: async (context, { id, ...one }) => {
        const { participant, gathering } = await named(context, { id, ...one });
        const link = `${needs.baseUrl}/registration/${participantSecret(needs.secret, id)}`;
        return page(
          context.language.t('training.hand_over.title'),
          <HandOverPage
            gathering={gathering}
            participant={participant}
            inLine={numberInLine(await listParticipants(context.tx, context.actionId, gathering.id), id)}
            address={participant.mail === null ? link : undefined}
          />,
          backTo(context, gathering.id),
        );
      },
    }),
    formRoute<ParticipantOfGathering, TieForm>({
      path: '/staff/participants/:participantId/organisation',
      may: tieParticipantPermission,
      subject: participantSubject,
      reads,
      schema: tieForm,
      fill: async (context, one): Promise<Record<string, string>> => {
        const { participant } = await named(context, one);
        if (participant.organisationId)
          return { choice: 'another', organisationId: participant.organisationId };
        return participant.organisationSettledAt ? { choice: 'none' } : {};
      },
      show: async (context, one, state) => {
        const { tx, actionId, language } = context;
        const { participant, gathering } = await named(context, one);
        return page(
          language.t('training.tie.title'),
          <TiePage
            context={context}
            state={state}
            gathering={gathering}
            participant={participant}
            same={sameTyped(participant, await listParticipants(tx, actionId, gathering.id)).length}
            proposed={await proposeByName(tx, actionId, participant.organisationName)}
            organisations={await listChoices(tx, actionId)}
            frozen={await isInFrozenPeriod(tx, gathering.id)}
          />,
          backTo(context, gathering.id),
        );
      },
      act: async ({ work }, { id, gatheringId }, form) => {
        await tieParticipant(work, { participantId: id, form });
        return redirect(listOf(gatheringId));
      },
    }),
    formRoute<ParticipantOfGathering, TakeOutForm>({
      path: '/staff/participants/:participantId/take-out',
      done: 'participant.take_out',
      may: keepParticipants,
      subject: participantSubject,
      reads,
      stepUp: true,
      schema: takeOutForm,
      show: async (context, one, state) => {
        const { participant, gathering } = await named(context, one);
        return page(
          context.language.t('training.take_out.title'),
          <TakeOutPage context={context} state={state} gathering={gathering} name={participant.name} />,
          backTo(context, gathering.id),
        );
      },
      act: async ({ work }, { id, gatheringId }, { reason }) => {
        await forgetParticipant(work, needs, { participantId: id, reason });
        return redirect(listOf(gatheringId));
      },
    }),
  ];
}
