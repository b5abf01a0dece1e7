import type { HistoryEntry } from '../platform/audit/history.ts';
import type { Zone } from '../platform/dates.ts';
import { Details } from './details.tsx';
import { useLanguage } from './language-context.ts';
import { Timeline } from './timeline.tsx';

/** What happened to a record, each action in plain language (`history.<word>`), as far as its route shows it to this reader. */
export function History({ entries, zone }: { entries: readonly HistoryEntry[]; zone: Zone }) {
  const { t } = useLanguage();
  if (entries.length === 0) return null;
  const whoOf = ({ actorName, side }: HistoryEntry) =>
    actorName ?? (side ? t(`ui.history.side.${side}`) : '');
  return (
    <Details summary={t('ui.history.title')}>
      <Timeline
        events={entries.map((entry) => ({
          at: entry.at,
          zone,
          text: t(`history.${entry.word}`),
          ...(whoOf(entry) ? { who: whoOf(entry) } : {}),
        }))}
      />
    </Details>
  );
}
