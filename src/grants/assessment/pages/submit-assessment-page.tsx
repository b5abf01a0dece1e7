import { type Open, StillOpen } from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Assignment } from '../queries.ts';
import { maximumOf, totalOf } from '../rules.ts';
import { CutTable } from './cut-table.tsx';
import { ScoresTable } from './scores-table.tsx';

/** The last look at an assessment before it is submitted: the total, the amount, and each criterion's points and reason. */
export function SubmitAssessmentPage({
  context,
  assignment,
  open,
  state,
}: {
  context: ActingContext;
  assignment: Assignment;
  /** What keeps it from being submitted. While there is something, there is no button. */
  open: readonly Open[];
  state: FormState;
}) {
  const { language, url, token } = context;
  const { t } = language;
  const { grid, scores, requestedMinor, recommendedMinor, currency, comments } = assignment;
  const total = totalOf(grid, scores);
  const written = (minor: number) => language.money(money(minor, currency));
  const amount = written(recommendedMinor ?? requestedMinor ?? 0);
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('grants.assessment.submit.title')}
      caption={`${assignment.applicationNumber} · ${assignment.applicationTitle}`}
    >
      <StillOpen open={open} />
      <SummaryList
        rows={[
          {
            key: t('common.total'),
            value: (
              <strong>
                {t('grants.assessment.points_of', { points: total / 100, maximum: maximumOf(grid) / 100 })}
              </strong>
            ),
          },
          {
            key: t('grants.assessment.recommended'),
            value:
              recommendedMinor === null ? t('grants.assessment.submit.whole_amount', { amount }) : amount,
          },
          ...(comments
            ? [{ key: t('grants.assessment.comments'), value: <TypedText text={comments} /> }]
            : []),
        ]}
      />
      <CutTable assessments={[{ ...assignment, name: t('grants.assessment.yours') }]} />
      <ScoresTable
        assessments={[{ ...assignment, totalPoints: total, name: t('grants.assessment.yours') }]}
      />
      {open.length > 0 ? null : (
        <>
          <WarningText>{t('grants.assessment.submit.text')}</WarningText>
          <SeenField state={state} now={String(assignment.version)} />
          <Button>{t('grants.assessment.submit.action')}</Button>
        </>
      )}
    </FormPage>
  );
}
