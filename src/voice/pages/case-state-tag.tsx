import type { PlainDate } from '../../platform/dates.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import type { CaseFile } from '../queries.ts';
import { type CaseState, isLate } from '../rules.ts';

const tones: Readonly<Record<CaseState, Tone>> = {
  received: 'waiting',
  acknowledged: 'waiting',
  in_hand: 'waiting',
  reopened: 'waiting',
  answered: 'good',
  closed: 'over',
};

/** Where a case stands; late by `today` for those who handle it. */
export function CaseStateTag({
  file,
  today,
}: {
  file: Pick<CaseFile, 'state' | 'acknowledgeBy' | 'answerBy'>;
  today: PlainDate | undefined;
}) {
  const { t } = useLanguage();
  const late = today !== undefined && isLate(file, today);
  return (
    <>
      <Tag tone={tones[file.state]}>{t(`voice.state.${file.state}`)}</Tag>
      {late ? (
        <>
          {' '}
          <Tag tone="bad">{t('voice.late')}</Tag>
        </>
      ) : null}
    </>
  );
}
