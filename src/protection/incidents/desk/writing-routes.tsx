import { dayIn } from '../../../platform/dates.ts';
import {
  type ActingContext,
  type FormState,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../../platform/http/route.ts';
import { problem } from '../../../platform/problem.ts';
import { zone } from '../../../platform/zone.ts';
import { placeNameIn } from '../../place-name.ts';
import { writePermission } from '../permissions.ts';
import { findIncident, type IncidentRow, listMonitoredPlaces } from '../queries.ts';
import type { IncidentPage } from '../rules/complete.ts';
import { actsForm, peopleForm, placeForm, sourcesForm } from '../schema.ts';
import { whatForm } from '../what-form.ts';
import { type Written, writeIncident } from '../write-incident.ts';
import { askedBack } from './asked-back.ts';
import { type IncidentNeeds, incidentSubject, list, pathAfter, pathOf } from './incident-paths.ts';
import { listHelp } from './list-help.ts';
import { ActsPage } from './pages/acts-page.tsx';
import { PeoplePage } from './pages/people-page.tsx';
import { PlacePage } from './pages/place-page.tsx';
import { SourcesPage } from './pages/sources-page.tsx';
import { WhatPage } from './pages/what-page.tsx';
import { typedOf } from './typed-of.ts';

type Seen = { readonly store: 'protection'; readonly unseen: true };
type Shown = (context: ActingContext, state: FormState, row: IncidentRow) => unknown;

/** The five pages on which an incident is written: a draft from the first to the last, a record corrected page by page. */
export function writingRoutes(needs: IncidentNeeds, unseen: Seen): Route[] {
  const nameIn = ({ language: { locale } }: ActingContext) => placeNameIn(locale, needs.inventedName);
  const forms: readonly [IncidentPage, ReturnType<typeof whatForm> | typeof placeForm, Shown][] = [
    [
      'what',
      whatForm(needs),
      (context, state) => <WhatPage context={context} {...askedBack(needs, state)} />,
    ],
    ['people', peopleForm as never, (context, state) => <PeoplePage context={context} state={state} />],
    [
      'place',
      placeForm,
      async (context, state) => (
        <PlacePage
          context={context}
          state={state}
          places={await listMonitoredPlaces(context.tx, context.actionId)}
          all={needs.places()}
          placeName={nameIn(context)}
        />
      ),
    ],
    [
      'acts',
      actsForm as never,
      async (context, state, row) => (
        <ActsPage
          context={context}
          state={state}
          help={await listHelp(context, row)}
          placeName={nameIn(context)}
        />
      ),
    ],
    [
      'sources',
      sourcesForm as never,
      (context, state) => <SourcesPage context={context} state={state} today={dayIn(zone, context.now)} />,
    ],
  ];
  return forms.map(([one, schema, show]) =>
    formRoute<IncidentRow, Written>({
      path: `${list}/:incidentId/${one}`,
      ...unseen,
      may: writePermission,
      subject: incidentSubject,
      schema: schema as never,
      done: 'incident.write',
      fill: (_, row) => typedOf(needs, row, one),
      show: async (context, row, state) =>
        page(context.language.t(`incident.page.${one}`), (await show(context, state, row)) as never, {
          back: { href: pathOf(row), text: context.language.t('incident.title') },
        }),
      act: async ({ work, tx, actionId }, row, written) => {
        await writeIncident(work, needs, { incidentId: row.id, places: needs.places(), written });
        const after = await findIncident(tx, actionId, row.id);
        if (!after) throw problem('not_found');
        return redirect(pathAfter(after, one));
      },
    }),
  );
}
