import { Radios } from '../../../ui/choices.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { verdicts } from '../schema.ts';

/** Whether somebody agrees with what is said of the change, of our part in it, and of what it means. */
export function VerdictFields() {
  const { t } = useLanguage();
  return (
    <>
      {(['description', 'contribution', 'significance'] as const).map((name) => (
        <Radios
          name={name}
          label={t(`influence.outcome.${name}`)}
          inline
          choices={verdicts.map((value) => ({ value, text: t(`influence.verdict.${value}`) }))}
        />
      ))}
      <TextArea name="comment" label={t('influence.comment')} hint={t('influence.comment_hint')} optional />
      <SafetyRail />
    </>
  );
}
