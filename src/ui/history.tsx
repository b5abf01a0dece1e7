import type { Instant, Zone } from '../platform/dates.ts';
import { Details } from './details.tsx';
import { useLanguage } from './language-context.ts';
import { Timeline } from './timeline.tsx';

/** What happened to a record, from the audit trail, each word in plain language (`history.<word>`). */
export function History({
  entries,
  zone,
}: {
  entries: readonly { at: Instant; word: string; actorName: string | null }[];
  zone: Zone;
}) {
  const { t } = useLanguage();
  if (entries.length === 0) return null;
  return (
    <Details summary={t('ui.history.title')}>
      <Timeline
        events={entries.map(({ at, word, actorName }) => ({
          at,
          zone,
          text: t(`history.${word}`),
          ...(actorName ? { who: actorName } : {}),
        }))}
      />
    </Details>
  );
}
