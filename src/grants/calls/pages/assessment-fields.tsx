import { Radios } from '../../../ui/choices.tsx';
import { FoldedFields } from '../../../ui/folded-fields.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { scoreRules } from '../../assessment/score-rules.ts';
import { CommitteeFields } from './committee-fields.tsx';

/** The rules of a call for its assessment, its reserve list, complaints and the evaluation committee. */
export function AssessmentFields() {
  const { t } = useLanguage();
  return (
    <FoldedFields title={t('grants.call.section.assessment')}>
      <Radios
        name="checked_by"
        label={t('grants.check.title')}
        choices={(['one', 'two'] as const).map((value) => ({
          value,
          text: t(`grants.rules.checked_by.${value}`),
        }))}
      />
      <NumberInput name="assessors" label={t('grants.call.field.assessors')} />
      <NumberInput
        name="divergence"
        label={t('grants.call.field.divergence')}
        hint={t('grants.call.field.divergence.hint')}
        suffix="%"
      />
      <Radios
        name="score_rule"
        label={t('grants.rules.score')}
        choices={scoreRules.map((value) => ({ value, text: t(`grants.rules.score.${value}`) }))}
      />
      <NumberInput name="pass_points" label={t('grants.call.field.pass_points')} />
      <NumberInput name="reserve_days" label={t('grants.call.field.reserve_days')} />
      <NumberInput
        name="complaint_days"
        label={t('grants.call.field.complaint_days')}
        suffix={t('common.days')}
      />
      <NumberInput
        name="complaint_answer_days"
        label={t('grants.call.field.complaint_answer_days')}
        suffix={t('common.days')}
      />
      <CommitteeFields />
    </FoldedFields>
  );
}
