import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Application } from '../../applications/queries.ts';
import type { CallRules } from '../../calls/schema.ts';
import { needsThird } from '../assign-assessor.ts';
import type { listOfApplication } from '../queries.ts';
import { ScoresTable } from './scores-table.tsx';

type Props = {
  application: Application;
  assessments: Awaited<ReturnType<typeof listOfApplication>>;
  rules: CallRules;
};

/** What the assessors handed in, beside each other, and whether the rule asks for a third. */
export function AssessmentsPage({ application, assessments, rules }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={application.number ?? ''}>{t('grants.assessment.review.title')}</Heading>
      {assessments.length >= 2 ? (
        <InsetText>
          {t(needsThird(assessments, rules) ? 'grants.assessment.diverge' : 'grants.assessment.agree', {
            percent: rules.divergencePercent,
          })}
        </InsetText>
      ) : null}
      <ScoresTable assessments={assessments.map((one) => ({ ...one, name: one.assessorName }))} />
    </>
  );
}
