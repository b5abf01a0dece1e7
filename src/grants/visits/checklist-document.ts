import { type FormDefinition, limitsText } from '../../forms/index.ts';
import { type Block, heading, keyValues, paragraph, paragraphs } from '../../platform/documents/document.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { Visit } from './queries.ts';
import { checklistContext } from './submit-visit.ts';

/** The checklist to print or to fill in away from the line: each question with its options and room for what is written. */
export function checklistDocument(language: Language, visit: Visit, form: FormDefinition): Block[] {
  const { t, locale } = language;
  const room = '_'.repeat(60);
  return [
    keyValues([
      [t('grants.agreement.sub_grantee'), visit.organisationName],
      [t('grants.visit.purpose'), t(`grants.visit.purpose.${visit.purpose}`)],
      [t('grants.visit.day'), language.day(visit.visitOn)],
      [t('grants.visit.place'), visit.place],
    ]),
    ...(form.intro ? paragraphs(inLanguage(form.intro, locale)) : []),
    ...form.sections.flatMap((section) => [
      heading(inLanguage(section.title, locale), 2),
      ...section.questions.flatMap((question) => {
        const limits = limitsText(language, question, checklistContext);
        const options =
          'options' in question
            ? question.options.map(({ label }) => paragraph(`☐ ${inLanguage(label, locale)}`))
            : question.type === 'yes_no'
              ? [paragraph(`☐ ${t('forms.yes')}   ☐ ${t('forms.no')}`)]
              : [paragraph(room), paragraph(room)];
        return [
          paragraph([{ bold: inLanguage(question.label, locale) }]),
          ...(limits ? [paragraph(limits)] : []),
          ...options,
        ];
      }),
    ]),
    heading(t('grants.visit.findings'), 2),
    ...['grants.visit.finding', 'grants.visit.finding.follow_up', 'grants.visit.finding.side'].flatMap(
      (key) => [paragraph([{ bold: t(key) }]), paragraph(room)],
    ),
    paragraph([{ bold: t('grants.visit.finding.due_on') }]),
    paragraph(room),
  ];
}
