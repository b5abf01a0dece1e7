import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { zone } from '../../../platform/zone.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { DateTime } from '../../../ui/time.tsx';
import type { ReportChange } from '../changed-since.ts';

/** What others changed of a report while its page was open, who did it, and what to press when it is right. */
export function ChangedSince({
  changes,
  entries,
  button,
}: {
  changes: readonly ReportChange[];
  /** What the history tells of that time, newest first. */
  entries: readonly HistoryEntry[];
  button: string;
}) {
  const { t } = useLanguage();
  const last = entries[0];
  const names = [...new Set(entries.map(({ actorName }) => actorName).filter(Boolean))].join(', ');
  return (
    <InsetText>
      {last && names ? (
        <p class="govuk-body">
          {t('grants.report.check.changed.by', { names })} (<DateTime at={last.at} zone={zone} />)
        </p>
      ) : null}
      <ul class="govuk-list govuk-list--bullet">
        {changes.map((change) => (
          <li>
            {t(`grants.report.check.changed.${change.kind}`, { line: 'line' in change ? change.line : '' })}
          </li>
        ))}
      </ul>
      <p class="govuk-body">{t('grants.report.check.changed.then', { button })}</p>
    </InsetText>
  );
}
