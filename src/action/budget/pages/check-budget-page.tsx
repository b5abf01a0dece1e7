import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { WeighedBudget } from '../import-budget.ts';
import { mostBudgetLines } from '../read-budget.ts';
import { kindsOpen } from '../rules-versions.ts';
import { BudgetObjections, HeadingMoves, LineChanges } from './budget-changes.tsx';
import { BudgetLines, type BudgetNaming } from './budget-lines.tsx';
import { TableAsText } from './table-as-text.tsx';

/** A budget before it is stored: every fault at once, every change, and what the contract asks for them. */
export function CheckBudgetPage({
  context: { language, token },
  state,
  weighed,
  shown,
  contract,
  ...names
}: BudgetNaming & {
  context: ActingContext;
  state: FormState;
  weighed: WeighedBudget;
  /** What the page shows of it, as a hash. */
  shown: string;
  contract: { readonly totalMinor: number | null; readonly transferPercent: number };
}) {
  const { t } = language;
  const { faults, typed, after, changes, moves, needed, earlier } = weighed;
  const isFirst = earlier.length === 0;
  const isSound = faults.length === 0 && typed.length > 0 && (isFirst || changes.length > 0);
  return (
    <FormPage
      {...state}
      title={t('action.budget.import.check_title')}
      action="/staff/budget/import/confirm"
      token={token}
      intro={
        <>
          <p class="govuk-body-l">
            {t('action.budget.import.outcome', { count: typed.length, look: faults.length })}
          </p>
          <SafetyRail />
          {faults.length > 0 ? (
            <InsetText>
              <p class="govuk-body">{t('action.expenditure.import.faults')}</p>
              <ul class="govuk-list govuk-list--bullet">
                {faults.map(({ line, fault }) => (
                  <li>{t(`problem.budget_${fault}`, { line, max: mostBudgetLines })}</li>
                ))}
              </ul>
            </InsetText>
          ) : (
            <>
              <BudgetObjections {...names} lines={after} contractMinor={contract.totalMinor} />
              <LineChanges {...names} changes={changes} />
              <HeadingMoves {...names} moves={moves} transferPercent={contract.transferPercent} />
              {moves.length > 0 ? (
                <p class="govuk-body">{t(`action.budget.import.needs_${needed}`)}</p>
              ) : null}
            </>
          )}
        </>
      }
    >
      <input type="hidden" name="seen" value={String(earlier[0]?.number ?? 0)} />
      <input type="hidden" name="shown" value={isSound ? shown : ''} />
      {isSound ? (
        <>
          <Radios
            name="kind"
            label={t('action.budget.version.kind')}
            choices={kindsOpen(earlier, needed).map((kind) => ({
              value: kind,
              text: t(`action.budget.version.kind.${kind}`),
              hint: t(`action.budget.version.hint.${kind}`),
            }))}
          />
          <DateInput name="dated_on" label={t('action.budget.version.dated_on')} />
          <TextArea
            name="reason"
            label={t('common.reason')}
            hint={t('action.budget.version.reason_hint')}
            rows={3}
          />
        </>
      ) : null}
      <ButtonRow>
        <Button>
          {t(isSound ? 'action.budget.import.action' : 'action.budget.import.check', {
            number: (earlier[0]?.number ?? 0) + 1,
          })}
        </Button>
        <ButtonLink look="secondary" href="/staff/budget/import">
          {t('action.expenditure.import.other')}
        </ButtonLink>
      </ButtonRow>
      {typed.length > 0 ? (
        <BudgetLines {...names} lines={typed} caption={t('action.budget.import.read')} />
      ) : null}
      <TableAsText
        label={t('action.budget.import.lines')}
        hint={t('action.budget.import.table_hint')}
        rows={typed.length + faults.length}
        open={faults.length > 0}
      />
    </FormPage>
  );
}
