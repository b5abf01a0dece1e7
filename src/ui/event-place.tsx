import { useLanguage } from './language-context.ts';

/** Where an event is; in words where its place is for participants alone. */
export function EventPlace({ place }: { place: string | null }) {
  const { t } = useLanguage();
  return place === null ? <em>{t('ui.place.for_participants')}</em> : <bdi>{place}</bdi>;
}
