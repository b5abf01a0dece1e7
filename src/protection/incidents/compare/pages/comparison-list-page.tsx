import { daysBetween, type PlainDate } from '../../../../platform/dates.ts';
import type { Language } from '../../../../platform/language/language.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { borderName } from '../../desk/pages/border-name.ts';
import { comparisonPath } from '../comparison-paths.ts';
import type { ComparisonRow } from '../queries.ts';

type Told = { language: Language; placeName: PlaceName; row: ComparisonRow };

/** Where the other organisation's incident happened, as much as is told of it. */
export function stretchText({ language: { t }, placeName, row: { jurisdiction, border } }: Told): string {
  const place = placeName(jurisdiction);
  return border === null
    ? place
    : t('incident.border.of', { place, other: borderName(t, placeName, border) });
}

/** What comes of both answers, and since when one is waited for. */
export function resultText({ language: { t, day }, row }: Pick<Told, 'language' | 'row'>, today: PlainDate) {
  const { result, since } = row;
  return t(`incident.compare.result.${result}`, {
    day: day(since),
    days: Math.max(0, daysBetween(since, today)),
    name: row.otherName,
  });
}

/** Own incidents that another organisation may have recorded, too: what waits for an answer first. */
export function ComparisonListPage({
  language,
  rows,
  today,
  placeName,
}: {
  language: Language;
  rows: readonly ComparisonRow[];
  today: PlainDate;
  placeName: PlaceName;
}) {
  const { t, month } = language;
  return (
    <>
      <Heading>{t('incident.compare.title')}</Heading>
      <InsetText>{t('incident.compare.private')}</InsetText>
      {rows.length === 0 ? <EmptyState>{t('incident.compare.empty')}</EmptyState> : null}
      <ul class="govuk-list">
        {rows.map((row) => (
          <li>
            <a class="govuk-link" href={comparisonPath(row)}>
              {[row.otherName, month(`${row.month}-01`)].join(' · ')}
            </a>
            <br />
            <span class="m-quiet">
              {[t(`incident.kind.${row.kind}`), stretchText({ language, placeName, row })].join(' · ')}
              <br />
              {resultText({ language, row }, today)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
