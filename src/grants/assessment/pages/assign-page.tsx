import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import type { Application } from '../../applications/queries.ts';
import { needsThird } from '../assign-assessor.ts';
import type { listOfApplication } from '../queries.ts';
import type { PoolMember } from '../queries-pool.ts';
import { AssessorSelect } from './assessor-select.tsx';

type Props = {
  context: ActingContext;
  application: Application;
  state: FormState;
  assessors: readonly PoolMember[];
  asked: Awaited<ReturnType<typeof listOfApplication>>;
};

/** Asking an assessor; people of the applicant's own organisation are not offered. */
export function AssignPage({ context, application, state, assessors, asked }: Props) {
  const { t } = context.language;
  const busy = asked.filter((one) => one.state !== 'refused').length;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.assignment.assign.title')}
      caption={application.title}
      intro={
        <InsetText>
          {t(
            needsThird(asked, application.rules) ? 'grants.assignment.third' : 'grants.assignment.how_many',
            { asked: busy, wanted: application.rules.assessors },
          )}
        </InsetText>
      }
    >
      <p class="govuk-body">
        <a class="govuk-link" href={`/staff/calls/${application.callId}/draw`}>
          {t('grants.draw.link')}
        </a>
      </p>
      {assessors.length === 0 ? (
        <EmptyState>{t('grants.assignment.nobody')}</EmptyState>
      ) : (
        <>
          <AssessorSelect {...{ context, application, assessors }} />
          <Button>{t('grants.assignment.assign.action')}</Button>
        </>
      )}
    </FormPage>
  );
}
