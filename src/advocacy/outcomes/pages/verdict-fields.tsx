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
          label={t(`advocacy.outcome.${name}`)}
          inline
          choices={verdicts.map((value) => ({ value, text: t(`advocacy.outcome.verdict.${value}`) }))}
        />
      ))}
      <TextArea
        name="comment"
        label={t('advocacy.outcome.comment')}
        hint={t('advocacy.outcome.comment_hint')}
        optional
      />
      <SafetyRail />
    </>
  );
}
