import { z } from 'zod';
import { serviceNeeds } from '../../../action/index.ts';
import { choice } from '../../../platform/http/fields.ts';
import { formRoute, page, type Route, redirect } from '../../../platform/http/route.ts';
import { type InventedName, placeNameIn } from '../../place-name.ts';
import { list, store } from '../desk/service-paths.ts';
import { countGapPermission } from '../permissions.ts';
import { listAreasOfDuty } from '../queries.ts';
import { countGap } from './count-gap.ts';
import { GapsPage } from './gaps-page.tsx';
import { gaps } from './gaps-path.ts';
import { listGaps, listPlacesToLook } from './queries-gaps.ts';

const gapForm = z.object({
  need: choice(serviceNeeds),
  place: z.string('invalid.choice').min(1, 'invalid.choice'),
});
type GapForm = z.output<typeof gapForm>;

/** No line of the log, no key and no entry tells that a worker looked or pressed (`unseen`): pressed twice, it counts twice. */
export function gapRoutes({ inventedName }: { readonly inventedName: InventedName }): Route[] {
  return [
    formRoute<void, GapForm>({
      path: gaps,
      store,
      unseen: true,
      may: countGapPermission,
      schema: gapForm,
      show: async (context, _, state) => {
        const { tx, actionId, language } = context;
        return page(
          language.t('service.gap.title'),
          <GapsPage
            context={context}
            state={state}
            areas={await listAreasOfDuty(tx, actionId)}
            places={await listPlacesToLook(tx, actionId)}
            rows={await listGaps(tx, actionId)}
            placeName={placeNameIn(language.locale, inventedName)}
          />,
          { back: { href: list, text: language.t('service.list.title') } },
        );
      },
      act: async ({ work }, _, typed) => {
        await countGap(work, typed);
        return redirect(gaps);
      },
    }),
  ];
}
