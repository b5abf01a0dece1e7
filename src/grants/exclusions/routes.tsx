import { z } from 'zod';
import { paragraphs } from '../../platform/http/fields.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { laterRefusalOf } from '../../platform/problem.ts';
import type { Application } from '../applications/queries.ts';
import { applicationSubject } from '../applications/subject.ts';
import { readsApplication } from '../sensitive-records.ts';
import { excludeApplication, mustBeExcludable } from './exclude-application.ts';
import { ExcludePage } from './pages/exclude-page.tsx';
import { excludeApplicationPermission } from './permissions.ts';

const excludeForm = z.object({ reason: paragraphs(5000) });
type ExcludeForm = z.output<typeof excludeForm>;

/** Excluding an application after its check. */
export const exclusionRoutes: Route[] = [
  formRoute<Application, ExcludeForm>({
    path: '/staff/applications/:applicationId/exclude',
    stepUp: true,
    may: excludeApplicationPermission,
    subject: applicationSubject,
    reads: readsApplication,
    schema: excludeForm,
    show: async (context, application, state) =>
      page(
        context.language.t('grants.exclusion.title'),
        <ExcludePage
          context={context}
          application={application}
          state={state}
          missing={await laterRefusalOf(() => mustBeExcludable(context, application))}
        />,
        { back: { href: `/staff/applications/${application.id}`, text: application.title } },
      ),
    act: async ({ work }, { id: applicationId }, { reason }) => {
      await excludeApplication(work, { applicationId, reason });
      return redirect(`/staff/applications/${applicationId}`);
    },
  }),
];
