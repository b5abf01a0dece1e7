import type { Child } from 'hono/jsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { type MatrixRow, matrixHeads } from '../matrix.ts';

/** The logframe matrix with the columns of EU actions; each indicator leads to its records. */
export function MatrixPage({ rows }: { rows: readonly MatrixRow[] }) {
  const language = useLanguage();
  const { t } = language;
  const heads = matrixHeads(language);
  const cells: ((row: MatrixRow) => Child)[] = [
    ({ result }) => result,
    (row) => <Named row={row} />,
    ({ baseline }) => baseline,
    ({ targets }) => <Lines lines={targets} />,
    ({ value }) => value,
    ({ share }) => share,
    ({ parts }) => <Lines lines={parts} />,
    ({ source }) => source,
    ({ assumptions }) => <Lines lines={assumptions} />,
  ];
  return (
    <>
      <Heading>{t('results.matrix.title')}</Heading>
      <p class="govuk-body">{t('results.matrix.intro')}</p>
      <ButtonRow>
        <ButtonLink href="/staff/logframe.xlsx" download>
          {t('results.matrix.workbook')}
        </ButtonLink>
        <a class="govuk-link" href="/staff/logframe">
          {t('results.matrix.cards')}
        </a>
      </ButtonRow>
      <Table
        caption={t('results.matrix.title')}
        hideCaption
        rows={rows}
        columns={heads.map((head, at) => ({ head, cell: cells[at]!, names: at === 1 }))}
      />
    </>
  );
}

function Named({ row: { code, indicator, note } }: { row: MatrixRow }) {
  if (code === null) return <span class="m-quiet">{indicator}</span>;
  return (
    <>
      <a class="govuk-link" href={`/staff/logframe/${code}`}>
        {indicator}
      </a>
      {note ? <div class="govuk-body-s">{note}</div> : null}
    </>
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
