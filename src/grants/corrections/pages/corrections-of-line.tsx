import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { changeInWords } from '../change-in-words.ts';
import type { Correction } from '../queries.ts';
import { CorrectionTag } from './correction-tag.tsx';

/** The corrections of one expenditure beside it, each with its day and its reason; who proposed and decided stands on its page. */
export function CorrectionsOfLine({ corrections }: { corrections: readonly Correction[] }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      {corrections.map((one) => (
        <p class="govuk-body-s">
          <a class="govuk-link" href={`/corrections/${one.id}`}>
            {t('grants.correction.title')}
          </a>{' '}
          <CorrectionTag state={one.state} />
          <br />
          {[language.day(dayIn(zone, one.decidedAt ?? one.proposedAt)), changeInWords(language, one)].join(
            ' · ',
          )}
          <br />
          <span dir="auto">{`${t(`grants.correction.kind.${one.kind}`)}: ${one.reason}`}</span>
        </p>
      ))}
    </>
  );
}
