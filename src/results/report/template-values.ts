import type { TemplateValue, Values } from '../../platform/documents/templates/template.ts';
import { wordsIn } from '../../platform/documents/typed-runs.ts';
import { toDecimal } from '../../platform/money.ts';
import { cellOf, fieldsDrawn, figureText } from './drawn-fields.ts';
import { figureTables } from './figure-tables.ts';
import { liveFigures, tableAskedIn } from './live-fields.ts';
import { openSubGrantTable } from './package-tables.ts';
import type { WrittenReport } from './report-document.ts';
import { cellText, headOf, type ReportTable } from './report-table.ts';
import { type AboutKey, keysByName, sectionOf } from './template-names.ts';

/** What the names of a template get from a report: the figures that its live fields draw, its tables and its texts. */
export function templateValues(report: WrittenReport): Values {
  const { language, definition, facts, narratives, contractNumber } = report;
  const { t } = language;
  const keyOf = keysByName(definition);
  const figures = liveFigures(facts);
  const { text: drawn } = fieldsDrawn(report);
  const about: Readonly<Record<AboutKey, string>> = {
    'action:title': definition.action.title,
    'contract:number': contractNumber ?? t('results.not_known'),
    'period:from': language.day(facts.period.startsOn),
    'period:until': language.day(facts.period.endsOn),
  };
  return (name) => {
    const key = keyOf(name);
    if (key === undefined) return undefined;
    if (key in about) return { lines: [about[key as AboutKey]] };
    if (key.startsWith('table:')) return tableValue(report, key.slice('table:'.length));
    const section = sectionOf(key);
    if (section) return { lines: linesOf(narratives.get(section)?.text ?? '', drawn) };
    const figure = figures.get(key);
    if (!figure) return { lines: [t('results.not_known')] };
    const cell = cellOf(report, figure);
    const isMoney = cell !== null && typeof cell === 'object' && 'money' in cell;
    return {
      lines: [figureText(report, figure)],
      number: isMoney ? toDecimal(cell.money) : String(figure.value),
    };
  };
}

/** The rows of the tables of a key, one below the other, with their heads. */
function tableValue(report: WrittenReport, key: string): TemplateValue {
  // A filled annex travels: of a protected sub-grant it says no more than the list in the package.
  const tables =
    key === 'sub_grants'
      ? [openSubGrantTable(report)].filter(({ rows }) => rows.length > 0)
      : figureTables(report).filter((one) => one.key === key);
  const none = report.language.t('results.report.field.no_rows');
  return { lines: [], rows: tables.length === 0 ? [[none]] : tables.flatMap((one) => rowsOf(report, one)) };
}

function rowsOf({ language }: WrittenReport, { columns, rows, foot = [] }: ReportTable): string[][] {
  return [
    columns.map(headOf),
    ...[...rows, ...foot].map((row) => row.map((cell, at) => cellText(language, cell, columns[at]))),
  ];
}

/** A text as lines without its marks. A table that it asks for has a place of its own in the template. */
function linesOf(typed: string, drawn: (text: string) => string): string[] {
  return typed
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '' && tableAskedIn(line) === undefined)
    .map((line) => wordsIn(drawn(line.replace(/^\s*##+ +/u, '').replace(/^\s*- +/u, '• '))));
}
