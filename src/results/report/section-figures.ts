import type { AnnexTable } from './annex-table.ts';
import { annexTables } from './annex-tables.ts';
import { publishedTable } from './compared-tables.ts';
import type { FigureTable } from './figure-tables.ts';
import { logframeAnnex } from './logframe-annex.ts';
import { eventTable } from './package-tables.ts';
import { financialTable, type ReportContent, subGrantTable } from './report-tables.ts';
import { isVariation, type Section } from './sections.ts';

/** The annexes whose figures a section is written about. */
const annexesOf: Partial<Record<Section, readonly AnnexTable['key'][]>> = {
  '1.8': ['gatherings', 'trained', 'organisations'],
  '2.2': ['milestones'],
  '2.4': ['action_plan'],
  '2.7': ['procurement'],
  '3.2': ['recommendations', 'standings'],
  '3.3': ['organisations', 'partnerships'],
  '4.1': ['visibility'],
};

/** The figures that a section is written about, each row with the page of its records: to be read beside the text. */
export function sectionFigures(content: ReportContent, section: Section): FigureTable[] {
  const keys = annexesOf[section] ?? [];
  const annexes = keys.length === 0 ? [] : annexTables(content).filter(({ key }) => keys.includes(key));
  return [...ofSection(content, section), ...annexes].filter(({ rows }) => rows.length > 0);
}

function ofSection(content: ReportContent, section: Section): FigureTable[] {
  const { facts } = content;
  if (isVariation(section)) return [ofHeading(content, section.slice(2))];
  switch (section) {
    case '1.9':
      return [events(content)];
    case '2.2': {
      const subGrants = facts.subGrants.map(({ id }) => `/agreements/${id}`);
      return [events(content), { ...subGrantTable(content), hrefs: subGrants }];
    }
    case '2.3':
      return logframeAnnex(content).map(({ table, hrefs }) => ({ ...table, hrefs }));
    case '2.6':
      return [{ ...publishedTable(content), hrefs: facts.materials.map(() => '/staff/outputs') }];
    default:
      return [];
  }
}

function events(content: ReportContent): FigureTable {
  const hrefs = content.facts.gatherings.map(({ id }) => `/staff/gatherings/${id}`);
  return { ...eventTable(content), hrefs };
}

/** The row of the financial report whose variation is explained. */
function ofHeading(content: ReportContent, heading: string): FigureTable {
  const { caption, columns, rows } = financialTable(content);
  const at = content.facts.headings.findIndex((one) => one.heading === heading);
  const href = `/staff/budget/expenditure?heading=${encodeURIComponent(heading)}`;
  return { caption, columns, rows: rows.slice(at, at + 1), hrefs: [href] };
}
