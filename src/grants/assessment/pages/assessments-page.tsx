import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Application } from '../../applications/queries.ts';
import type { CallRules } from '../../calls/schema.ts';
import { needsThird } from '../assign-assessor.ts';
import type { listOfApplication } from '../queries.ts';
import { CutTable } from './cut-table.tsx';
import { ScoresTable } from './scores-table.tsx';

type Props = {
  application: Application;
  assessments: Awaited<ReturnType<typeof listOfApplication>>;
  rules: CallRules;
  mayAssign: boolean;
};

/** What the assessors handed in, beside each other, and whether the rule asks for a third. */
export function AssessmentsPage({ application, assessments, rules, mayAssign }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={application.number ?? ''}>{t('grants.assessment.review.title')}</Heading>
      {assessments.length >= 2 ? (
        <InsetText>
          {t(`grants.assessment.${verdictOn(assessments, rules)}`, { percent: rules.divergencePercent })}{' '}
          {mayAssign && verdictOn(assessments, rules) === 'diverge' ? (
            <a class="govuk-link" href={`/staff/applications/${application.id}/assign`}>
              {t('grants.assignment.assign.action')}
            </a>
          ) : null}
        </InsetText>
      ) : null}
      <ScoresTable assessments={assessments.map((one) => ({ ...one, name: one.assessorName }))} />
      <CutTable assessments={assessments.map((one) => ({ ...one, name: one.assessorName }))} />
    </>
  );
}

function verdictOn(assessments: Props['assessments'], rules: CallRules): 'agree' | 'diverge' | 'third' {
  if (!needsThird(assessments, rules)) return 'agree';
  return assessments.length > 2 ? 'third' : 'diverge';
}
