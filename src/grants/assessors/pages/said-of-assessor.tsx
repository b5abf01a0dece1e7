import type { PlainDate } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/language/language.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import type { PoolMember } from '../../assessment/queries-pool.ts';
import { isAvailable, readingName } from '../rules.ts';

/** The languages in which an assessor reads applications. */
export function languagesOf({ languages }: Pick<PoolMember, 'languages'>, { t, list }: Language): string {
  return languages.length > 0 ? list(languages.map(readingName)) : t('grants.assessor.languages.unsaid');
}
export function SaidLanguages({ assessor }: { assessor: PoolMember }) {
  return <>{languagesOf(assessor, useLanguage())}</>;
}

/** When an assessor is available; that they are not today comes first. */
export function Availability({ assessor, day }: { assessor: PoolMember; day: PlainDate }) {
  const language = useLanguage();
  const { t } = language;
  const { availableFrom, availableUntil } = assessor;
  const said = [
    ...(availableFrom ? [t('grants.assessor.available.from', { day: language.day(availableFrom) })] : []),
    ...(availableUntil ? [t('grants.assessor.available.until', { day: language.day(availableUntil) })] : []),
  ].join(', ');
  if (!isAvailable(assessor, day))
    return (
      <>
        <strong>{t('grants.assessor.unavailable')}</strong> {said}
      </>
    );
  return <>{said || t('grants.assessor.available.always')}</>;
}
