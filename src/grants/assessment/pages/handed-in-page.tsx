import type { Context } from '../../../platform/http/route.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import type { Assignment } from '../queries.ts';
import { CutTable } from './cut-table.tsx';
import { ScoresTable } from './scores-table.tsx';

/** An assessment that was handed in: to read, not to change. */
export function HandedInPage({ context, assignment }: { context: Context; assignment: Assignment }) {
  const { t } = context.language;
  return (
    <>
      <Heading caption={assignment.applicationNumber}>{assignment.applicationTitle}</Heading>
      <InsetText>{t('grants.assessment.handed_in')}</InsetText>
      <CutTable assessments={[{ ...assignment, name: t('grants.assessment.yours') }]} />
      <ScoresTable assessments={[{ ...assignment, name: t('grants.assessment.yours') }]} />
    </>
  );
}
