import { nameOf } from './drawn-fields.ts';
import type { ReportContent } from './report-tables.ts';
import { sectionText } from './sections.ts';
import { sectionOf } from './template-names.ts';

/** What a key of a template is called. */
export function nameOfKey(content: Pick<ReportContent, 'language' | 'definition'>, key: string): string {
  const { t } = content.language;
  const about: Readonly<Record<string, string>> = {
    'action:title': 'results.report.section.1_4',
    'contract:number': 'action.contract.number',
    'period:from': 'results.period.from',
    'period:until': 'results.period.until',
  };
  if (about[key]) return t(about[key]);
  const section = sectionOf(key);
  if (section) return sectionText(t, section, 'interim');
  if (!key.startsWith('table:')) return nameOf(content, key);
  return t('results.report.field.table', { name: t(tableTitle(key.slice('table:'.length))) });
}

function tableTitle(key: string): string {
  const own: Readonly<Record<string, string>> = {
    financial: 'results.report.financial',
    logframe: 'results.logframe.title',
    sub_grants: 'results.report.sub_grants',
    events: 'results.report.gatherings',
    published: 'results.report.section.2_6',
  };
  return own[key] ?? `results.annex.sheet.${key}`;
}
