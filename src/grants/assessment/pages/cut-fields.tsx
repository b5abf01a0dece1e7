import type { FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Details } from '../../../ui/details.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { type CutLine, cutLineText, mostCuts, recommendedAfter } from '../cuts.ts';
import type { Assignment } from '../queries.ts';

/** What the assessor takes off the amount that is asked for: what was saved, and room for two more. */
export function CutFields({
  assignment: { cuts, requestedMinor, currency },
  lines,
  state: { typed, errors },
}: {
  assignment: Assignment;
  lines: readonly CutLine[];
  state: FormState;
}) {
  const language = useLanguage();
  const { t } = language;
  const written = (minor: number) => language.money(money(minor, currency));
  const typedRows = Array.from({ length: mostCuts }, (_, at) => at + 1).filter(
    (at) => typed[`cut_amount.${at}`] || typed[`cut_reason.${at}`],
  );
  const used = Math.max(cuts.length, ...typedRows);
  const requested = requestedMinor ?? 0;
  return (
    <>
      <p class="govuk-body">
        {t('grants.cuts.recommended', {
          requested: written(requested),
          amount: written(recommendedAfter(requested, cuts) ?? requested),
        })}
      </p>
      <Details
        summary={t('grants.cuts.title')}
        open={used > 0 || Object.keys(errors).some((name) => name.startsWith('cut_'))}
      >
        <p class="govuk-body">{t('grants.cuts.text')}</p>
        {Array.from({ length: Math.min(mostCuts, used + 2) }, (_, at) => at + 1).map((at) => (
          <Fieldset legend={t('grants.cuts.one', { number: at })} id={`cut-${at}`} optional>
            <Select
              name={`cut_line.${at}`}
              label={t('grants.cuts.line')}
              empty={t('grants.cuts.whole')}
              options={lines.map((one) => ({
                value: String(one.line),
                text: `${cutLineText(language, one)}: ${written(one.minor)}`,
              }))}
            />
            <MoneyInput name={`cut_amount.${at}`} label={t('grants.cuts.amount')} currency={currency} />
            <TextArea name={`cut_reason.${at}`} label={t('common.reason')} rows={2} />
          </Fieldset>
        ))}
      </Details>
    </>
  );
}
