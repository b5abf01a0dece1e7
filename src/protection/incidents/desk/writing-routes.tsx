import { z } from 'zod';
import { dayIn } from '../../../platform/dates.ts';
import { type ActingContext, formRoute, page, type Route, redirect } from '../../../platform/http/route.ts';
import { problem } from '../../../platform/problem.ts';
import { zone } from '../../../platform/zone.ts';
import { placeNameIn } from '../../place-name.ts';
import { writePermission } from '../permissions.ts';
import { findIncident, type IncidentRow, listMonitoredPlaces } from '../queries.ts';
import { routeForm } from '../route-form.ts';
import type { IncidentPage } from '../rules/complete.ts';
import { readVersion } from '../rules/shown.ts';
import { actsForm, peopleForm, placeForm, sourcesForm } from '../schema.ts';
import { openNote } from '../seal.ts';
import { whatForm } from '../what-form.ts';
import { type Written, writeIncident } from '../write-incident.ts';
import { askedBack } from './asked-back.ts';
import { type IncidentNeeds, incidentSubject, list, pathAfter, pathOf } from './incident-paths.ts';
import { listHelp } from './list-help.ts';
import { ActsPage } from './pages/acts-page.tsx';
import { rowsOf } from './pages/incident-rows.tsx';
import { PeoplePage } from './pages/people-page.tsx';
import { PlacePage } from './pages/place-page.tsx';
import { RoutePage } from './pages/route-page.tsx';
import { SourcesPage } from './pages/sources-page.tsx';
import { WhatPage } from './pages/what-page.tsx';
import type { WritingProps } from './pages/writing-form.tsx';
import { typedOf } from './typed-of.ts';

type Seen = { readonly store: 'protection'; readonly unseen: true };
type Shown = (props: WritingProps, row: IncidentRow) => unknown;
type Versioned = { readonly version: number };

/** A form with the version of the record that it was filled from. */
function versioned(schema: z.ZodType): z.ZodType<Versioned & { written: Written }> {
  return z
    .intersection(schema as z.ZodType<Written>, z.object({ version: z.coerce.number().int() }))
    .transform(({ version, ...written }) => ({ version, written: written as Written }));
}

/** The pages on which an incident is written: a draft from the first to the last, a record corrected page by page. */
export function writingRoutes(needs: IncidentNeeds, unseen: Seen): Route[] {
  const nameIn = ({ language: { locale } }: ActingContext) => placeNameIn(locale, needs.inventedName);
  const storedOf = (context: ActingContext, row: IncidentRow, page: IncidentPage) => {
    const [language, placeName] = [context.language, nameIn(context)];
    const note = openNote(needs, row.id, row.note);
    return rowsOf({ language, incident: row, note, placeName }, false).find((one) => one.page === page)!.rows;
  };
  const forms: readonly [IncidentPage, typeof whatForm | typeof placeForm, Shown][] = [
    [
      'what',
      whatForm,
      (props, { id }) => {
        const of = { incidentId: id, personId: props.context.actor.personId };
        return <WhatPage {...props} {...askedBack(needs, of, props.state)} />;
      },
    ],
    ['people', peopleForm as never, (props) => <PeoplePage {...props} />],
    [
      'place',
      placeForm,
      async ({ context, ...props }) => (
        <PlacePage
          {...props}
          context={context}
          places={await listMonitoredPlaces(context.tx, context.actionId)}
          all={needs.places()}
          placeName={nameIn(context)}
        />
      ),
    ],
    [
      'acts',
      actsForm as never,
      async ({ context, ...props }, row) => (
        <ActsPage
          {...props}
          context={context}
          help={await listHelp(context, row)}
          placeName={nameIn(context)}
        />
      ),
    ],
    ['route', routeForm as never, (props) => <RoutePage {...props} />],
    [
      'sources',
      sourcesForm as never,
      (props) => <SourcesPage {...props} today={dayIn(zone, props.context.now)} />,
    ],
  ];
  return forms.map(([one, schema, show]) =>
    formRoute<IncidentRow, Versioned & { written: Written }>({
      path: `${list}/:incidentId/${one}`,
      ...unseen,
      may: writePermission,
      subject: incidentSubject,
      schema: versioned(schema),
      done: 'incident.write',
      fill: (_, row) => typedOf(needs, row, one),
      show: async (context, row, state) =>
        page(
          context.language.t(`incident.page.${one}`),
          (await show(
            { context, state, version: readVersion(row), stored: storedOf(context, row, one) },
            row,
          )) as never,
          {
            back: { href: pathOf(row), text: context.language.t('incident.title') },
          },
        ),
      act: async ({ work, tx, actionId }, row, { version, written }) => {
        await writeIncident(work, needs, { incidentId: row.id, places: needs.places(), version, written });
        const after = await findIncident(tx, actionId, row.id);
        if (!after) throw problem('not_found');
        return redirect(pathAfter(after, one));
      },
    }),
  );
}
