import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { participationLimits } from '../limits.ts';
import type { TrainingNeeds } from '../needs.ts';
import { mayStateNeeds } from '../participants/rules.ts';
import { TravelFormPage } from '../travel/pages/travel-form-page.tsx';
import { stateTravel } from '../travel/permissions.ts';
import { findOwnTravel, findTravelOffer } from '../travel/queries.ts';
import { isOffered } from '../travel/rules.ts';
import { saveTravel } from '../travel/save-travel.ts';
import { type TravelForm, travelForm } from '../travel/schema.ts';
import { typedTravel } from '../travel/typed.ts';
import { byParticipation, opened } from './own-link.ts';

/** How a participant travels and when they need a bed, where their event offers either. */
export function ownTravelRoutes(needs: TrainingNeeds): Route[] {
  const { secret } = needs;
  return [
    formRoute<void, TravelForm>({
      path: '/registration/:link/travel',
      limits: participationLimits,
      own: byParticipation(secret),
      may: stateTravel,
      schema: travelForm,
      fill: async (context) => {
        const { participant } = await opened(context, secret);
        return typedTravel(await findOwnTravel(context.tx, participant.id));
      },
      show: async (context, _none, state) => {
        const { event, participant, here } = await opened(context, secret);
        if (!event || !mayStateNeeds(participant.state)) throw problem('participant_state');
        const offered = await findTravelOffer(context.tx, event.id);
        if (!isOffered(offered)) throw problem('travel_not_offered');
        return page(
          context.language.t('training.travel.title'),
          <TravelFormPage
            context={context}
            state={state}
            caption={event.title}
            offered={offered}
            startsOn={event.startsOn}
            notice={await privacyNotice(context, 'travel', event)}
          />,
          { back: { href: here, text: event.title } },
        );
      },
      act: async ({ work, params }, _none, form) => {
        const linkSecret = params.link ?? '';
        await saveTravel(work, needs, { linkSecret, form });
        return redirect(`/registration/${linkSecret}`);
      },
    }),
  ];
}
