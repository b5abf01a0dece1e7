import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { Select } from '../../../ui/select.tsx';
import type { Application } from '../../applications/queries.ts';
import { languagesOf } from '../../assessors/pages/said-of-assessor.tsx';
import { isAvailable, readsLanguage } from '../../assessors/rules.ts';
import { needsThird } from '../assign-assessor.ts';
import type { listOfApplication } from '../queries.ts';
import type { PoolMember } from '../queries-pool.ts';

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
          <Select
            name="assessor"
            label={t('grants.assignment.assessor')}
            empty={t('common.choose')}
            hint={t('grants.assignment.assessor.hint')}
            options={inOrder(context, application, assessors)}
          />
          <Button>{t('grants.assignment.assign.action')}</Button>
        </>
      )}
    </FormPage>
  );
}

/** Who is available and reads the language of the application comes first; of each, what is to be known. */
function inOrder(
  { language, now }: Props['context'],
  application: Props['application'],
  assessors: Props['assessors'],
) {
  const { t } = language;
  const ways = assessors.map((one) => {
    const away = !isAvailable(one, now.slice(0, 10));
    const reads = readsLanguage(one, application.language);
    const said = [
      `${one.name}, ${one.organisationName}`,
      ...(away ? [t('grants.assessor.unavailable')] : []),
      reads === false ? t('grants.assessor.other_languages') : languagesOf(one, language),
      ...one.fields.map((field) => t(`people.field_of_work.${field}`)),
    ];
    return { value: one.id, text: said.join(' · '), last: away || reads === false };
  });
  return [...ways.filter(({ last }) => !last), ...ways.filter(({ last }) => last)];
}
