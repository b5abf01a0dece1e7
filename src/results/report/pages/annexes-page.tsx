import type { PlainDate } from '../../../platform/dates.ts';
import { Contents } from '../../../ui/contents.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { ShowAll } from '../../../ui/show-all.tsx';
import type { FigurePart } from '../figure-tables.ts';
import type { Earlier } from '../gather-earlier.ts';
import type { MovedSince } from '../moved-since.ts';
import { FigureRows } from './figure-rows.tsx';
import { LongRows } from './long-rows.tsx';
import { MovedPart, movedId } from './moved-part.tsx';

/** So many rows are read at one look; more are behind a line that says how many. */
const most = 4;
/** The money comes first and is read whole. */
const mostOfFirst = 20;

/** The figures of a report by heading, what changed since the last report first. Each row leads to the records behind it. */
export function AnnexesPage({
  name,
  parts,
  earlier,
  moved,
  period,
  ask,
  query,
}: {
  name: string;
  parts: readonly FigurePart[];
  /** What was submitted before, and what changed since; undefined where nothing was. */
  earlier: Earlier | undefined;
  moved: MovedSince | undefined;
  /** The days of the report. */
  period: { readonly startsOn: PlainDate; readonly endsOn: PlainDate };
  /** The address at which who may ask does so; undefined for everybody else, and of an earlier version. */
  ask?: string | undefined;
  query: Readonly<Record<string, string>>;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={name}>{t('results.figures.title')}</Heading>
      <p class="govuk-body-l">{t('results.annex.intro')}</p>
      {parts.length === 0 ? <p class="govuk-body">{t('results.annex.none')}</p> : null}
      <Contents
        parts={[
          { id: movedId, name: t('results.moved.title') },
          ...parts.map((part) => ({ id: part.key, name: part.name })),
        ]}
      />
      <ShowAll query={query} />
      <MovedPart earlier={earlier} moved={moved} period={period} />
      {parts.map((part, at) => (
        <>
          <Heading level={2} id={part.key}>
            {part.name}
          </Heading>
          {part.tables.map((one) => (
            <PartTable
              {...one}
              alone={part.tables.length === 1}
              most={at === 0 ? mostOfFirst : most}
              ask={ask}
            />
          ))}
        </>
      ))}
    </>
  );
}

/** A table of a part; a long one is closed at first, below the heading that names it. */
function PartTable({
  place,
  table,
  alone,
  most,
  ask,
}: FigurePart['tables'][number] & { alone: boolean; most: number; ask: string | undefined }) {
  return (
    <>
      {alone ? null : <Heading level={3}>{table.caption}</Heading>}
      <LongRows rows={table.rows.length} most={most} caption={table.caption}>
        <FigureRows
          table={table}
          hideCaption
          ask={ask ? (row) => `${ask}?table=${place}&row=${row}` : undefined}
        />
      </LongRows>
    </>
  );
}
