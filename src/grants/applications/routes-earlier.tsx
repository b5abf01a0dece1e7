import { z } from 'zod';
import { draftOf, findSection, getForm } from '../../forms/index.ts';
import { seen } from '../../platform/http/fields.ts';
import { type Context, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { isId } from '../../platform/ids.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import { AlreadySubmitted } from './pages/already-submitted.tsx';
import { EarlierPage } from './pages/earlier-page.tsx';
import { applicationPermissions } from './permissions.ts';
import type { Application } from './queries.ts';
import { listEarlier } from './queries-earlier.ts';
import { isOver } from './routes-submit.tsx';
import { seenOf } from './save-section.ts';
import { applicationSubject } from './subject.ts';
import { fromProfile, offeredBy, takeEarlier } from './take-earlier.ts';

const mostSources = 20;
const source = z
  .string()
  .refine((from) => from === fromProfile || isId(from))
  .catch(fromProfile);
const earlierForm = z.looseObject({ seen, from: source });
type EarlierForm = z.output<typeof earlierForm>;

/** Answers of a section taken from the profile or from an earlier application of the organisation. */
export const earlierRoutes: Route[] = [
  formRoute<Application, EarlierForm>({
    path: '/applications/:applicationId/sections/:section/earlier',
    may: applicationPermissions.save,
    subject: applicationSubject,
    schema: earlierForm,
    done: 'application.take_earlier',
    fill: async (context, application) => {
      const { draft, offered, from, seen } = await open(context, application);
      // What is there is replaced only by who ticks it.
      const free = offered.filter(({ question }) => draft.answers[question.key] === undefined);
      return {
        ...Object.fromEntries(free.map(({ question }) => [`take.${question.key}`, 'yes'])),
        from,
        seen,
      };
    },
    show: async (context, application, state) => {
      if (isOver(application, state))
        return page(application.title, <AlreadySubmitted context={context} application={application} />);
      const opened = await open(context, application, state.typed.from);
      const { section, seen } = opened;
      return page(
        context.language.t('grants.earlier.title'),
        <EarlierPage
          {...{ context, state, application, ...opened }}
          seen={state.conflict ? seen : String(state.typed.seen ?? seen)}
        />,
        {
          back: {
            href: `/applications/${application.id}/sections/${section.key}`,
            text: inLanguage(section.title, context.language.locale),
          },
        },
      );
    },
    act: async ({ work, params }, application, typed) => {
      const keys = Object.keys(typed).flatMap((name) => (name.startsWith('take.') ? [name.slice(5)] : []));
      const section = params.section ?? '';
      await takeEarlier(work, { ...typed, applicationId: application.id, section, keys });
      return redirect(`/applications/${application.id}/sections/${section}`);
    },
  }),
];

/** The section with what the chosen source offers it: the latest application that offers something, where none is chosen. */
async function open(
  { tx, params, query }: Pick<Context, 'tx' | 'params' | 'query'>,
  application: Application,
  typed?: unknown,
) {
  const { definition: form } = await getForm(tx, application.formVersionId);
  const draft = draftOf(application.answers);
  const section = findSection(form, params.section ?? '');
  if (!section) throw problem('not_found');
  const whose = { organisationId: application.organisationId, but: application.id };
  const earlier = await listEarlier(tx, whose, mostSources);
  const chosen = typed ?? query.from;
  const from = chosen === undefined ? (earlier[0]?.id ?? fromProfile) : source.parse(chosen);
  const offered = await offeredBy(tx, application, { form, section, draft, from });
  return { draft, section, earlier, from, offered, seen: seenOf(section, draft) };
}
