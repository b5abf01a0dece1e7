import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { Participant } from '../../queries.ts';
import type { WarningNote } from '../queries-warnings.ts';
import { keyOf, type Warning } from '../warnings.ts';

/** What is nearly spent or overspent, the field that settles one, and what was decided before. */
export function WarningsPage({
  context: { language, token },
  state,
  action,
  partners,
  open,
  notes,
  warningPercent,
}: {
  context: ActingContext;
  state: FormState;
  action: ActionFile;
  partners: readonly Participant[];
  open: readonly Warning[];
  notes: readonly WarningNote[];
  warningPercent: number;
}) {
  const { t, percent } = language;
  const nameOf = (one: Warning) => warningName(language, one, { action, partners });
  const amounts = ({ spent, budget }: Warning) =>
    t('action.warning.amounts', {
      spent: language.money(money(spent, action.currency)),
      budget: language.money(money(budget, action.currency)),
    });
  const title = t('action.warning.title');
  return (
    <FormPage
      {...state}
      title={title}
      action="/staff/budget/warnings"
      token={token}
      intro={<p class="govuk-body">{t('action.warning.intro', { share: percent(warningPercent, 100) })}</p>}
    >
      {open.length === 0 ? (
        <p class="govuk-body">{t('action.warning.none')}</p>
      ) : (
        <>
          <Radios
            name="warning"
            label={t('action.warning.which')}
            choices={open.map((one) => ({
              value: keyOf(one),
              text: nameOf(one),
              hint: `${t(`action.warning.level.${one.level}`)}. ${amounts(one)}`,
            }))}
          />
          <TextArea
            name="reason"
            label={t('action.warning.decision')}
            hint={t('action.warning.decision_hint')}
            rows={3}
          />
          <SafetyRail />
          <Button>{t('action.warning.action')}</Button>
        </>
      )}
      {notes.length > 0 ? (
        <Table
          caption={t('action.warning.notes')}
          rows={notes}
          columns={[
            { head: t('action.budget.heading'), cell: (note) => nameOf(note) },
            { head: t('action.warning.then'), cell: (note) => amounts(note) },
            { head: t('action.warning.decision'), cell: ({ reason }) => <span dir="auto">{reason}</span> },
            {
              head: t('action.expenditure.recorded'),
              cell: ({ notedAt, notedBy }) => (
                <>
                  <DateTime at={notedAt} zone={zone} /> <span dir="auto">{notedBy}</span>
                </>
              ),
            },
          ]}
        />
      ) : null}
    </FormPage>
  );
}

function warningName(
  { locale }: Language,
  { partnerId, heading, line }: Warning,
  { action, partners }: { action: ActionFile; partners: readonly Participant[] },
): string {
  const known = action.budgetHeadings.find(({ key }) => key === heading);
  const partner = partners.find(({ id }) => id === partnerId)?.name ?? '';
  return [partner, known ? `${known.number}. ${inLanguage(known.name, locale)}` : heading, line]
    .filter(Boolean)
    .join(' · ');
}
