import type { CsvCell } from '../../platform/documents/write-csv.ts';
import type { XlsxCell, XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Option } from '../../ui/select.tsx';
import { textOf } from './concerns.ts';
import type { Risk } from './queries.ts';
import { ruleText } from './rule-text.ts';
import { levelOf, weightOf } from './rules.ts';

type Chosen = { readonly categories: readonly Option[]; readonly concerns: readonly Option[] };
const cellsOf = (language: Language, { categories, concerns }: Chosen, risk: Risk) => {
  const { t } = language;
  return {
    before: [risk.title, risk.cause, risk.event, risk.effect, textOf(categories, risk.category, language)],
    about: [
      textOf(concerns, risk.concerns, language),
      t(`results.risk.likelihood.${risk.likelihood}`),
      t(`results.risk.impact.${risk.impact}`),
    ],
    after: [
      ...[t(`results.risk.level.${levelOf(risk)}`), risk.ownerName, t(`people.role.${risk.ownerRole}`)],
      ...[t(`results.risk.response.${risk.response}`), risk.measures, risk.triggerText],
      ...[ruleText(language, risk), t(`results.risk.state.${risk.state}`)],
    ],
  };
};

/** The register as a file for programs. */
export function riskRows(language: Language, chosen: Chosen, risks: readonly Risk[]): CsvCell[][] {
  return [
    [
      ...[
        'id',
        'risk',
        'cause',
        'event',
        'effect',
        'category',
        'concerns',
        'likelihood',
        'impact',
        'weight',
        'level',
      ],
      ...['owner', 'owner_role', 'response', 'measures', 'trigger', 'trigger_rule', 'status', 'next_review'],
    ],
    ...risks.map((risk): CsvCell[] => {
      const { before, about, after } = cellsOf(language, chosen, risk);
      return [risk.id, ...before, ...about, weightOf(risk), ...after, risk.reviewOn];
    }),
  ];
}

/** The register as one sheet of a workbook. */
export function riskSheet(
  language: Language,
  chosen: Chosen,
  risks: readonly Risk[],
  above: readonly string[],
): XlsxSheet {
  const { t } = language;
  const heads = {
    before: [
      ...[t('results.risk.risk'), t('results.risk.cause'), t('results.risk.event')],
      ...[t('results.risk.effect'), t('results.risk.category')],
    ],
    about: [t('results.risk.concerns'), t('results.risk.likelihood'), t('results.risk.impact')],
    after: [
      ...[t('results.risk.level'), t('results.risk.owner'), t('results.risk.owner_role')],
      ...[t('results.risk.response'), t('results.risk.measures'), t('results.risk.trigger_text')],
      ...[t('results.risk.trigger_rule'), t('common.state')],
    ],
  };
  const wide = (head: string) => ({ head, width: 24 });
  return {
    name: t('results.risk.title'),
    above,
    columns: [
      ...[...heads.before, ...heads.about].map(wide),
      { head: t('results.risk.weight'), width: 10 },
      ...heads.after.map(wide),
      { head: t('results.risk.review_on'), width: 14 },
    ],
    rows: risks.map((risk): XlsxCell[] => {
      const { before, about, after } = cellsOf(language, chosen, risk);
      return [...before, ...about, weightOf(risk), ...after, { day: risk.reviewOn }];
    }),
  };
}
