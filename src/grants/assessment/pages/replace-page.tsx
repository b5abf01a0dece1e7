import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Assignment } from '../queries.ts';
import type { PoolMember } from '../queries-pool.ts';
import { shownAs } from '../rules.ts';
import { AssessorSelect } from './assessor-select.tsx';

type Props = {
  context: ActingContext;
  assignment: Assignment & { readonly assessorName: string };
  zone: string;
  assessors: readonly PoolMember[];
  state: FormState;
};

/** Asking another in place of an assessor who does not answer. */
export function ReplacePage({ context, assignment, zone, assessors, state }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.assignment.replace.title')}
      caption={`${assignment.applicationNumber} · ${assignment.applicationTitle}`}
      intro={<p class="govuk-body">{t('grants.assignment.replace.text')}</p>}
    >
      <SummaryList
        rows={[
          { key: t('grants.assignment.replace.now'), value: <bdi>{assignment.assessorName}</bdi> },
          { key: t('common.state'), value: t(`grants.assignment.state.${shownAs(assignment)}`) },
          { key: t('grants.assignment.asked'), value: <DateTime at={assignment.assignedAt} zone={zone} /> },
        ]}
      />
      {assessors.length === 0 ? (
        <EmptyState>{t('grants.assignment.nobody')}</EmptyState>
      ) : (
        <>
          <AssessorSelect
            {...{ context, assessors }}
            application={assignment}
            label={t('grants.assignment.replace.new')}
          />
          <SafetyRail />
          <TextArea name="reason" label={t('common.reason')} hint={t('grants.assignment.replace.hint')} />
          <SeenField state={state} now={assignment.state} />
          <Button>{t('grants.assignment.replace.title')}</Button>
        </>
      )}
    </FormPage>
  );
}
