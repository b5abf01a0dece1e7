import { documentWaits } from '../../forms/index.ts';
import type { SeenForm } from '../../platform/http/fields.ts';
import {
  buttonRoute,
  type FormState,
  formRoute,
  page,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { fitsOfApplication } from '../eligibility/fits-of-application.ts';
import { AlreadySubmitted } from './pages/already-submitted.tsx';
import { SubmitPage } from './pages/submit-page.tsx';
import { applicationPermissions } from './permissions.ts';
import type { Application } from './queries.ts';
import { submitForm } from './schema.ts';
import { applicationSubject } from './subject.ts';
import { beginSubmission, contentToSubmit, submitApplication } from './submit-application.ts';

/** A draft's page looked at after the draft: whoever still sent something gets the page back with it, and the reason. */
export function isOver({ state }: Application, { errors }: FormState): boolean {
  return state !== 'draft' && Object.keys(errors).length === 0;
}

/** The last two steps of an applicant: the page of the submission is opened, and what it showed is submitted. */
export const submissionRoutes = (secret: string): Route[] => [
  buttonRoute<Application>({
    path: '/applications/:applicationId/begin',
    done: toldByPage,
    may: applicationPermissions.submit,
    subject: applicationSubject,
    back: (_context, application) => `/applications/${application.id}/check`,
    act: async ({ work }, application) => {
      await beginSubmission(work, { applicationId: application.id });
      return redirect(`/applications/${application.id}/submit`);
    },
  }),
  formRoute<Application, SeenForm>({
    path: '/applications/:applicationId/submit',
    done: toldByPage,
    may: applicationPermissions.submit,
    subject: applicationSubject,
    schema: submitForm,
    show: async (context, application, state) => {
      const { sha256, definition, draft } = await contentToSubmit(context.tx, application);
      return page(
        context.language.t('grants.application.submit.title'),
        isOver(application, state) ? (
          <AlreadySubmitted context={context} application={application} />
        ) : (
          <SubmitPage
            context={context}
            application={application}
            fits={await fitsOfApplication(context.tx, application)}
            seen={sha256}
            waits={documentWaits(definition, draft)}
            state={state}
          />
        ),
        {
          back: {
            href: `/applications/${application.id}${application.state === 'draft' ? '/check' : ''}`,
            text: context.language.t('grants.application.check.title'),
          },
        },
      );
    },
    act: async ({ work }, application, { seen }) => {
      await submitApplication(work, { applicationId: application.id, secret, seen });
      return redirect(`/applications/${application.id}?fresh=yes`);
    },
  }),
];
