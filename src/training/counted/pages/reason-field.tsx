import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

/** Why what figures count is changed, with the rule when it is needed. */
export function CountedReason({ rule }: { rule: 'facts' | 'people' | 'frozen' }) {
  const { t } = useLanguage();
  return (
    <>
      <TextArea
        name="reason"
        label={t('training.counted.reason')}
        hint={t(`training.counted.reason_hint.${rule}`)}
        rows={2}
        optional
      />
      <SafetyRail />
    </>
  );
}
