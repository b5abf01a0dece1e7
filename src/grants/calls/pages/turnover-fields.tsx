import { actionCurrency } from '../../../platform/action-currency.ts';
import type { Typed } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { useForm } from '../../../ui/form-context.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { aboveField, isTyped, lotsAskedAbout, upToField, wholeCall } from '../../eligibility/turnovers.ts';
import type { Lot } from '../queries.ts';
import { fieldLabel } from './field-label.ts';

type Lots = readonly Pick<Lot, 'number' | 'title'>[] | undefined;
const numbersOf = (lots: Lots) => (lots ?? []).map(({ number }) => number);

/** The lots that a limit names and the call does not have. A new call has no lots yet. */
export function unknownLots(lots: Lots, typed: Typed): number[] {
  if (!lots) return [];
  const known = numbersOf(lots);
  return lotsAskedAbout(known, typed).filter(
    (lot) => lot !== wholeCall && !known.includes(lot) && isTyped(typed, lot),
  );
}

/** The turnover of those who may apply, two amounts for each lot of the call, or for the whole call without lots: both empty are no limit. */
export function TurnoverFields({ lots }: { lots: Lots }) {
  const { t, locale } = useLanguage();
  const { typed } = useForm({});
  const unknown = unknownLots(lots, typed);
  const titleOf = (number: number) => {
    if (number === wholeCall) return t('grants.call.turnover.of_call');
    const lot = lots?.find((one) => one.number === number);
    const called = t('grants.call.turnover.lot', { lot: number });
    return lot ? `${called}: ${inLanguage(lot.title, locale)}` : called;
  };
  return (
    <Fieldset
      id="turnovers"
      legend={t('grants.call.field.turnovers')}
      hint={t(lots?.length ? 'grants.call.field.turnovers.hint' : 'grants.call.field.turnovers.early')}
      optional
    >
      {lotsAskedAbout(numbersOf(lots), typed).map((lot) => (
        <Fieldset legend={titleOf(lot)}>
          {unknown.includes(lot) ? (
            <WarningText>{t('problem.turnover_of_unknown_lot', { lot })}</WarningText>
          ) : null}
          {[aboveField(lot), upToField(lot)].map((name) => (
            <MoneyInput
              name={name}
              label={fieldLabel(t, 'grants.call.field', name)}
              currency={actionCurrency()}
              optional
            />
          ))}
        </Fieldset>
      ))}
    </Fieldset>
  );
}
