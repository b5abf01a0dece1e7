import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { locales } from '../../platform/language/language.ts';
import { localeName } from '../../platform/language/locales.ts';
import { problem } from '../../platform/problem.ts';
import { findOffer } from '../programme/queries.ts';
import type { Gathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { gatheringOf, gatheringSubject } from '../subject.ts';
import { EventTextFormPage } from './pages/event-text-form-page.tsx';
import { writeEventText } from './permissions.ts';
import { findEventText } from './queries.ts';
import { removeEventText } from './remove-event-text.ts';
import { mustBeAnotherLanguage } from './rules.ts';
import { saveEventText } from './save-event-text.ts';
import { type EventTextForm, eventTextForm } from './schema.ts';
import { typedEventText } from './typed.ts';

const one = '/staff/gatherings/:gatheringId/texts/:textLanguage';

/** The language of the path. Throws `not_found` for any but the eight. */
function languageOf({ params }: Pick<Context, 'params'>) {
  const found = locales.find((language) => language === params.textLanguage);
  if (!found) throw problem('not_found');
  return found;
}

/** What an event says in more languages than its own. */
export const eventTextRoutes: Route[] = [
  formRoute<Gathering, EventTextForm>({
    path: one,
    may: writeEventText,
    subject: gatheringSubject,
    schema: eventTextForm,
    fill: async (context, { id }) => {
      const stored = await findEventText(context.tx, id, languageOf(context));
      return stored ? typedEventText(stored) : {};
    },
    show: async (context, gathering, state) => {
      const written = languageOf(context);
      mustStand(gathering);
      mustBeAnotherLanguage(gathering, written);
      const stored = await findEventText(context.tx, gathering.id, written);
      const title = context.language.t('training.text.title', { language: localeName(written) });
      return page(
        title,
        <EventTextFormPage
          context={context}
          state={state}
          title={title}
          gathering={gathering}
          offer={await findOffer(context.tx, gathering.id)}
          {...(stored ? { stored: typedEventText(stored) } : {})}
        />,
        { back: { href: gatheringOf(gathering.id), text: gathering.title } },
      );
    },
    act: async (context, { id }, form) => {
      await saveEventText(context.work, { gatheringId: id, language: languageOf(context), form });
      return redirect(gatheringOf(id));
    },
  }),
  buttonRoute<Gathering>({
    path: `${one}/remove`,
    done: 'gathering.remove_text',
    may: writeEventText,
    subject: gatheringSubject,
    back: (_context, { id }) => gatheringOf(id),
    act: async (context, { id }) => {
      await removeEventText(context.work, { gatheringId: id, language: languageOf(context) });
      return redirect(gatheringOf(id));
    },
  }),
];
