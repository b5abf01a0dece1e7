import type { Child } from 'hono/jsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Details, Folded } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { ShowAll } from '../../../ui/show-all.tsx';
import { Table } from '../../../ui/table.tsx';
import { type MatrixRow, matrixHeads } from '../matrix.ts';

/** The logframe matrix with the columns of EU actions: a table for each result, whose indicators lead to their records. */
export function MatrixPage({ rows, rounded }: { rows: readonly MatrixRow[]; rounded: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('results.matrix.title')}</Heading>
      <p class="govuk-body">{t('results.matrix.intro')}</p>
      <RoundedNote rounded={rounded} />
      <ButtonRow>
        <ButtonLink href="/staff/logframe.xlsx" download>
          {t('results.matrix.workbook')}
        </ButtonLink>
        <a class="govuk-link" href="/staff/logframe">
          {t('results.matrix.cards')}
        </a>
      </ButtonRow>
      <ShowAll />
      {[...Map.groupBy(rows, ({ result }) => result)].map(([result, own]) => (
        <OneResult result={result} rows={own} />
      ))}
    </>
  );
}

function OneResult({ result, rows }: { result: string; rows: readonly MatrixRow[] }) {
  const language = useLanguage();
  const { t } = language;
  const [, indicator, baseline, targets, value, share, parts, source, assumptions] = matrixHeads(language);
  const { assumptions: assumed } = rows[0]!;
  const measured = rows.filter(({ code }) => code !== null);
  const column = (head: string | undefined, cell: (row: MatrixRow) => Child) => ({ head: head ?? '', cell });
  return (
    <>
      <Heading level={2}>{result}</Heading>
      {assumed.length > 0 ? (
        <p class="govuk-body">
          {assumptions}: {assumed.join(' ')}
        </p>
      ) : null}
      {measured.length === 0 ? (
        <p class="govuk-body m-quiet">{rows[0]!.indicator}</p>
      ) : (
        <Folded summary={t('results.indicators')} of={result} rows={measured.length} most={1}>
          <Table
            caption={result}
            hideCaption
            rows={measured}
            columns={[
              { ...column(indicator, (row) => <Named row={row} />), names: true },
              column(baseline, (row) => row.baseline),
              column(targets, (row) => <Lines lines={row.targets} />),
              column(value, (row) => row.value),
              column(share, (row) => row.share),
              column(parts, (row) => <Parts lines={row.parts} of={`${parts}: ${row.indicator}`} />),
              column(source, (row) => row.source),
            ]}
          />
        </Folded>
      )}
    </>
  );
}

function Named({ row: { code, indicator, notes } }: { row: MatrixRow }) {
  return (
    <>
      <a class="govuk-link" href={`/staff/logframe/${code}`}>
        {indicator}
      </a>
      {notes.map((note) => (
        <div class="govuk-body-s">{note}</div>
      ))}
    </>
  );
}

function Parts({ lines, of }: { lines: readonly string[]; of: string }) {
  const { t } = useLanguage();
  if (lines.length === 0) return '–';
  const summary = (
    <>
      {t('ui.filter.apply')}
      <span class="govuk-visually-hidden"> – {of}</span>
    </>
  );
  return (
    <Details summary={summary}>
      <Lines lines={lines} />
    </Details>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return '–';
  return (
    <>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
    </>
  );
}
