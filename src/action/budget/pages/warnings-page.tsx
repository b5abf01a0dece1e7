import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { Participant } from '../../queries.ts';
import type { WarningNote } from '../queries-warnings.ts';
import { keyOf, type Warning } from '../warnings.ts';

type Named = { readonly action: ActionFile; readonly partners: readonly Participant[] };

/** What is near its budget or over it and waits for a decision, and what was decided before. */
export function WarningsPage({
  open,
  rounded,
  notes,
  warningPercent,
  mayDecide,
  ...named
}: Named & {
  open: readonly Warning[];
  rounded: boolean;
  notes: readonly WarningNote[];
  warningPercent: number;
  mayDecide: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('action.warning.title')}</Heading>
      <p class="govuk-body">{t('action.warning.intro', { share: language.percent(warningPercent, 100) })}</p>
      <RoundedNote rounded={rounded} />
      {mayDecide ? (
        <ButtonRow>
          <ButtonLink href="/staff/budget/warnings/new">{t('action.warning.action')}</ButtonLink>
        </ButtonRow>
      ) : null}
      <Table
        caption={t('action.warning.open')}
        rows={open}
        empty={t('action.warning.none')}
        columns={[
          { head: t('action.warning.which'), cell: (one) => nameOf(language, one, named) },
          { head: t('action.warning.spent'), cell: (one) => amountsOf(language, one, named) },
          {
            head: t('action.warning.status'),
            cell: ({ level }) => (
              <Tag tone={level === 'over' ? 'bad' : 'waiting'}>{t(`action.warning.level.${level}`)}</Tag>
            ),
          },
        ]}
      />
      {notes.length > 0 ? (
        <Table
          caption={t('action.warning.notes')}
          rows={notes}
          columns={[
            { head: t('action.warning.which'), cell: (one) => nameOf(language, one, named) },
            { head: t('action.warning.then'), cell: (one) => amountsOf(language, one, named) },
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
    </>
  );
}

/** The decision on one of them. */
export function DecideWarningPage({
  context: { language, token },
  state,
  open,
  ...named
}: Named & { context: ActingContext; state: FormState; open: readonly Warning[] }) {
  const { t } = language;
  return (
    <FormPage {...state} title={t('action.warning.action')} action="/staff/budget/warnings/new" token={token}>
      {open.length === 0 ? (
        <p class="govuk-body">{t('action.warning.none')}</p>
      ) : (
        <>
          <Radios
            name="warning"
            label={t('action.warning.which')}
            choices={open.map((one) => ({
              value: keyOf(one),
              text: nameOf(language, one, named),
              hint: t('action.warning.choice', {
                level: t(`action.warning.level.${one.level}`),
                amounts: amountsOf(language, one, named),
              }),
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
    </FormPage>
  );
}

function amountsOf(
  language: Language,
  { spent, committed, budget }: Warning,
  { action: { currency } }: Named,
): string {
  const shown = (minor: number) => language.money(money(minor, currency));
  const amounts = { spent: shown(spent), budget: shown(budget) };
  return committed === 0
    ? language.t('action.warning.amounts', amounts)
    : language.t('action.warning.amounts_committed', { ...amounts, committed: shown(committed) });
}

function nameOf(
  { locale }: Language,
  { partnerId, heading, line }: Warning,
  { action, partners }: Named,
): string {
  const known = action.budgetHeadings.find(({ key }) => key === heading);
  const partner = partners.find(({ id }) => id === partnerId)?.name ?? '';
  return [partner, known ? `${known.number}. ${inLanguage(known.name, locale)}` : heading, line]
    .filter(Boolean)
    .join(' · ');
}
