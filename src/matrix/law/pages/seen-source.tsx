import type { Language } from '../../../platform/language/language.ts';
import { Radios } from '../../../ui/choices.tsx';

/** Whether the source was seen: what nobody saw is from memory, and says so for everybody. */
export function SeenField({ t }: Pick<Language, 't'>) {
  return (
    <Radios
      name="seen"
      label={t('matrix.seen')}
      hint={t('matrix.seen_hint')}
      choices={[
        { value: 'yes', text: t('common.yes') },
        { value: 'no', text: t('matrix.from_memory') },
      ]}
    />
  );
}
