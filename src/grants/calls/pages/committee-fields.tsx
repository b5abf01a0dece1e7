import { Radios } from '../../../ui/choices.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { tieRules } from '../../committee/tie-rules.ts';

/** The rules of a call for its evaluation committee. */
export function CommitteeFields() {
  const { t } = useLanguage();
  return (
    <>
      <NumberInput
        name="committee_minimum"
        label={t('grants.call.field.committee_minimum')}
        hint={t('grants.call.field.committee_minimum.hint')}
      />
      <NumberInput
        name="committee_quorum"
        label={t('grants.call.field.committee_quorum')}
        hint={t('grants.call.field.committee_quorum.hint')}
        suffix="%"
      />
      <Radios
        name="committee_tie"
        label={t('grants.call.field.committee_tie')}
        choices={tieRules.map((value) => ({ value, text: t(`grants.committee.tie.${value}`) }))}
      />
      <Radios
        name="report_first"
        label={t('grants.call.field.report_first')}
        choices={(['no', 'yes'] as const).map((value) => ({
          value,
          text: t(`grants.call.report_first.${value}`),
        }))}
      />
    </>
  );
}
