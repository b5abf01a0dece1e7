import { answersDocument, questionsDocument } from '../../forms/index.ts';
import { type Block, heading, keyValues, newSheet, paragraph } from '../../platform/documents/document.ts';
import type { Language } from '../../platform/language/language.ts';
import { budgetTable } from './document-tables.ts';
import type { AgreementContent } from './facts.ts';

/** The annexes, each on a sheet of its own: the project as it was applied for, its budget, what reports ask, what was declared. */
export function annexBlocks(english: Language, { agreement, facts }: AgreementContent): Block[] {
  const { t } = english;
  const { application, reportForm } = facts;
  const answered = { form: application.form, answers: application.answers, files: application.annexes };
  const annex = (number: string, name: string) => [
    newSheet(),
    heading(t(`grants.agreement.document.annex.${name}`, { number }), 2),
  ];
  const budget = budgetTable(english, agreement);
  const declared = answersDocument(english, answered, ({ type }) => type === 'declaration');
  return [
    ...annex('I', 'description'),
    keyValues([
      [t('grants.agreement.document.application'), application.number],
      [t('grants.agreement.document.project'), agreement.title],
    ]),
    ...answersDocument(english, answered, ({ type }) => type !== 'declaration' && type !== 'budget'),
    ...annex('II', 'budget'),
    ...(budget.length > 0 ? budget : [paragraph(t('grants.agreement.document.no_budget'))]),
    ...annex('III', 'report'),
    paragraph(t('grants.agreement.document.report_form')),
    ...questionsDocument(english, reportForm),
    ...annex('IV', 'declarations'),
    ...(declared.length > 0 ? declared : [paragraph(t('grants.agreement.document.no_declarations'))]),
  ];
}
