import { actionCurrency } from '../../../platform/action-currency.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** The rules of a call on money: durations, shares, the ceiling for one organisation and the instalments. */
export function MoneyFields() {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('grants.call.section.money')}</Heading>
      <NumberInput
        name="duration_minimum"
        label={t('grants.call.field.duration_minimum')}
        suffix={t('common.months')}
      />
      <NumberInput
        name="duration_maximum"
        label={t('grants.call.field.duration_maximum')}
        suffix={t('common.months')}
      />
      <NumberInput name="co_financing" label={t('grants.call.field.co_financing')} suffix="%" />
      <NumberInput name="indirect" label={t('grants.call.field.indirect')} suffix="%" />
      <MoneyInput
        name="third_party_ceiling"
        label={t('grants.call.field.third_party_ceiling')}
        hint={t('grants.call.field.third_party_ceiling.hint')}
        currency={actionCurrency()}
      />
      <TextInput
        name="instalments"
        label={t('grants.call.field.instalments')}
        hint={t('grants.call.field.instalments.hint')}
        width={10}
      />
      <NumberInput name="spent_before_next" label={t('grants.call.field.spent_before_next')} suffix="%" />
    </>
  );
}
