import type { EvaluationGrid } from '../../action/index.ts';
import { type FormDefinition, questionsOf } from '../../forms/index.ts';
import {
  type Block,
  type Document,
  heading,
  keyValues,
  list,
  note,
  paragraph,
  paragraphs,
  table,
} from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { localeName } from '../../platform/language/locales.ts';
import { money } from '../../platform/money.ts';
import { maximumOf } from '../assessment/rules.ts';
import type { PublicCall } from '../calls/pages/call-rows.tsx';
import type { PublicLot } from '../calls/pages/lot-table.tsx';
import { ruleRows } from '../calls/rule-rows.ts';
import { complaintTermsOf } from '../complaints/rules.ts';
import { deadlineDay } from '../eligibility/fits-of-application.ts';
import { whoMayApply } from '../eligibility/rule-words.ts';
import { applicantRulesOf } from '../eligibility/rules.ts';
import { lastDays } from '../questions/rules.ts';

export type GuidelinesContent = {
  readonly call: PublicCall & { readonly id: string; readonly grid: EvaluationGrid };
  readonly lots: readonly PublicLot[];
  readonly form: FormDefinition;
  /** Where the annexes are: the address of the instance. */
  readonly origin: string;
};

/** The guidelines for applicants, made of the call's own data: what it pays for, who may apply, how, by which rules it is decided. */
export function guidelinesDocument(
  language: Language,
  content: GuidelinesContent,
  demonstration: boolean,
): Document {
  const { t, locale } = language;
  const { call } = content;
  const title = inLanguage(call.title, locale);
  return {
    title: t('grants.guidelines.title', { call: title }),
    language,
    // The call's own day: the same call is the same bytes.
    date: call.opensAt ?? call.deadlineAt ?? '2000-01-01T00:00:00.000Z',
    header: call.number,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      note(authenticOf(language, call)),
      ...factsOf(language, content),
      heading(t('grants.guidelines.purpose'), 2),
      ...paragraphs(inLanguage(call.summary, locale)),
      ...lotsOf(language, content),
      heading(t('grants.who.title'), 2),
      list(whoMayApply(language, applicantRulesOf(call.rules), deadlineDay(call))),
      ...formOf(language, content),
      ...questionsOfCall(language, content),
      ...gridOf(language, content),
      heading(t('grants.guidelines.outcome'), 2),
      paragraph(t('grants.guidelines.outcome.text', { ...complaintTermsOf(call.rules) })),
      heading(t('grants.call.rules.title'), 2),
      keyValues(ruleRows(language, call.rules).map(({ key, value }) => [key, value] as const)),
      ...annexesOf(language, content),
    ],
  };
}

function authenticOf({ t, locale }: Language, { authenticLanguage }: PublicCall): string {
  return locale === authenticLanguage
    ? t('grants.guidelines.authentic', { language: localeName(locale) })
    : t('grants.guidelines.translation', { language: localeName(authenticLanguage) });
}

function factsOf(language: Language, { call }: GuidelinesContent): Block[] {
  const { t, locale } = language;
  const instant = (at: string | null) => (at ? language.instant(at, call.deadlineZone) : '');
  return [
    keyValues([
      [t('grants.letter.call'), call.number],
      [t('grants.call.partner'), call.partnerName],
      [
        t('grants.call.where'),
        call.jurisdiction ? jurisdictionName(call.jurisdiction, locale) : t('grants.call.scope.regional'),
      ],
      [t('grants.call.opens'), instant(call.opensAt)],
      [t('grants.call.deadline'), instant(call.deadlineAt)],
      [t('grants.call.contact'), `${call.contactName}, ${call.contactEmail}`],
    ]),
  ];
}

function lotsOf(language: Language, { lots }: GuidelinesContent): Block[] {
  const { t, locale } = language;
  const written = (minor: number, currency: string) => language.money(money(minor, currency));
  return [
    heading(t('grants.guidelines.money'), 2),
    table(
      t('grants.lot.list.title'),
      [
        { head: t('grants.lot.number') },
        { head: t('grants.lot.title'), width: 3 },
        { head: t('grants.lot.envelope'), align: 'end', width: 2 },
        { head: t('grants.lot.minimum'), align: 'end', width: 2 },
        { head: t('grants.lot.maximum'), align: 'end', width: 2 },
      ],
      lots.map((lot) => [
        String(lot.number),
        inLanguage(lot.title, locale),
        written(lot.envelopeMinor, lot.currency),
        written(lot.minimumMinor, lot.currency),
        written(lot.maximumMinor, lot.currency),
      ]),
    ),
  ];
}

function formOf({ t, locale }: Language, { call, form, origin }: GuidelinesContent): Block[] {
  const files = questionsOf(form).filter(({ type }) => type === 'attachment');
  return [
    heading(t('grants.guidelines.apply'), 2),
    paragraph(t('grants.guidelines.apply.text', { link: `${origin}/calls/${call.id}` })),
    paragraph(t('grants.guidelines.apply.sections', { hours: call.hoursExpected })),
    list(
      form.sections.map(({ title }) => inLanguage(title, locale)),
      { ordered: true },
    ),
    ...(files.length > 0
      ? [
          heading(t('grants.guidelines.documents'), 3),
          list(files.map(({ label }) => inLanguage(label, locale))),
        ]
      : []),
  ];
}

function questionsOfCall(language: Language, { call, origin }: GuidelinesContent): Block[] {
  const { t } = language;
  const { ask, answer } = lastDays(call);
  return [
    heading(t('grants.guidelines.questions'), 2),
    paragraph(
      t('grants.guidelines.questions.text', {
        ask: language.day(ask),
        answer: language.day(answer),
        link: `${origin}/calls/${call.id}`,
      }),
    ),
  ];
}

function gridOf({ t, locale, number }: Language, { call }: GuidelinesContent): Block[] {
  const { grid } = call;
  const rows = grid.sections.flatMap(({ title, criteria, floor }) => [
    [
      inLanguage(title, locale),
      number(criteria.reduce((sum, { maximum, weight }) => sum + maximum * weight, 0)),
      floor ? number(floor) : '–',
    ],
    ...criteria.map((one) => [`– ${inLanguage(one.title, locale)}`, number(one.maximum * one.weight), '']),
  ]);
  return [
    heading(t('grants.guidelines.assessment'), 2),
    paragraph(t('grants.guidelines.assessment.text')),
    table(
      inLanguage(grid.title, locale),
      [
        { head: t('grants.assessment.criterion'), width: 4 },
        { head: t('grants.letter.maximum'), align: 'end' },
        { head: t('grants.letter.floor'), align: 'end' },
      ],
      rows,
      [[t('grants.guidelines.total'), number(maximumOf(grid) / 100), number(call.rules.passPoints / 100)]],
    ),
  ];
}

function annexesOf({ t, locale }: Language, { call, form, origin }: GuidelinesContent): Block[] {
  const at = (path: string) => `${origin}/calls/${call.id}${path}`;
  return [
    heading(t('grants.guidelines.annexes'), 2),
    list(
      [
        `${inLanguage(form.title, locale)}: ${at('/form')}`,
        `${inLanguage(call.grid.title, locale)}: ${t('grants.guidelines.annexes.inside')}`,
        `${t('grants.quiz.title')}: ${at('/eligibility')}`,
        `${t('grants.question.title')}: ${at('')}`,
      ],
      { ordered: true },
    ),
  ];
}
