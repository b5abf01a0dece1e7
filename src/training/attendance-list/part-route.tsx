import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { readsPeople } from '../subject.ts';
import { type Entry, entrySubject } from './entry-subject.ts';
import { notePart } from './note-part.ts';
import { PartPage } from './pages/part-page.tsx';
import { listOf } from './pages/presence-parts.tsx';
import { listPermissions } from './permissions.ts';
import { findListed } from './queries.ts';
import { type PartForm, partForm } from './schema.ts';

/** That somebody came late or left early, beside that they were there. */
export const partRoute: Route = formRoute<Entry, PartForm>({
  path: '/staff/check-ins/:checkInId/part',
  may: listPermissions.notePart,
  subject: entrySubject,
  reads: ({ gathering }) => readsPeople(gathering),
  schema: partForm,
  fill: (_context, { cameLate, leftEarly }) => ({
    came_late: cameLate ? 'yes' : '',
    left_early: leftEarly ? 'yes' : '',
  }),
  show: async (context, entry, state) =>
    page(
      context.language.t('training.presence.part.title'),
      <PartPage
        context={context}
        state={state}
        gathering={entry.gathering}
        entry={entry}
        person={await findListed(context.tx, context.actionId, entry.participantId)}
      />,
      { back: { href: listOf(entry.gathering), text: context.language.t('training.presence.title') } },
    ),
  act: async ({ work }, { id, gathering }, form) => {
    await notePart(work, { checkInId: id, form });
    return redirect(listOf(gathering));
  },
});
