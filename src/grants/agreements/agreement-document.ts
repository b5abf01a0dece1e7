import { answersDocument, questionsDocument } from '../../forms/index.ts';
import { addDays, addMonths } from '../../platform/dates.ts';
import {
  type Block,
  type Document,
  heading,
  keyValues,
  list,
  newSheet,
  paragraph,
  paragraphs,
  type Run,
} from '../../platform/documents/document.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { articlesOf, type BlockField, type Part, piecesOf, type TextField } from '../agreement-text/text.ts';
import { type Party, writtenAccount } from '../parties/rules.ts';
import { budgetTable, instalmentTable, periodTable, targetTable } from './document-tables.ts';
import type { AgreementFacts } from './facts.ts';
import type { Agreement, Instalment, Period } from './queries.ts';

export type AgreementContent = {
  readonly agreement: Agreement;
  readonly instalments: readonly Instalment[];
  readonly periods: readonly Period[];
  readonly targets: readonly { key: string; target: number }[];
  readonly facts: AgreementFacts;
};

/**
 * The sub-grant agreement as a document: its articles, filled from the records, the signatures, the annexes. `english` is the language of
 * the authentic text. What was signed is shown as it was signed.
 */
export function agreementDocument(
  english: Language,
  content: AgreementContent,
  demonstration: boolean,
): Document {
  const { t, locale } = english;
  const { agreement } = content;
  const said = agreement.agreed ?? {
    title: t('grants.agreement.document.title', { number: agreement.number }),
    // The day the terms were last fixed, not the day of printing: the same agreement is the same bytes.
    date: `${agreement.startsOn}T00:00:00.000Z`,
    header: agreement.number,
    blocks: [
      ...articleBlocks(english, content),
      signatures(english, content.facts),
      ...annexBlocks(english, content),
    ],
  };
  return {
    ...said,
    language: english,
    visibility: {
      eu: { statement: t('shell.eu_statement'), disclaimer: t('shell.eu_disclaimer') },
      kosovoFootnote: kosovoFootnote(locale),
    },
    demonstration,
  };
}

function articleBlocks(english: Language, content: AgreementContent): Block[] {
  const values = valuesOf(english, content);
  return articlesOf(content.facts.text.content).flatMap(({ title, parts }, at) => {
    let number = 0;
    return [
      heading(english.t('grants.agreement.document.article', { number: at + 1, title }), 2),
      ...parts.flatMap((part) => {
        if (part.kind === 'paragraph') number += 1;
        return partBlocks(english, content, { part, values, number: `${at + 1}.${number}` });
      }),
    ];
  });
}

type Values = Readonly<Record<TextField, string>>;

function partBlocks(
  english: Language,
  content: AgreementContent,
  { part, values, number }: { part: Part; values: Values; number: string },
): Block[] {
  if (part.kind === 'block') return blockOf(english, content, part.field);
  if (part.kind === 'items') return [list(part.items.map((item) => filled(english, item, values)))];
  return [paragraph([`${number} `, ...filled(english, part.text, values)])];
}

/** A text with its fields filled. A field without a value is said in bold, so that nobody overlooks it. */
function filled({ t }: Language, text: string, values: Values): Run[] {
  return piecesOf(text).map((piece) => {
    if ('text' in piece) return piece.text;
    return (
      values[piece.field] || {
        bold: t('grants.agreement.document.to_complete', {
          what: t(`grants.agreement_text.field.${piece.field}`),
        }),
      }
    );
  });
}

function valuesOf(english: Language, { agreement, facts }: AgreementContent): Values {
  const { rules, currency } = agreement;
  const written = (minor: number) => english.money(money(minor, currency));
  const party = (side: 'partner' | 'sub_grantee', one: Party) => ({
    [`${side}_name`]: one.name,
    [`${side}_address`]: one.address,
    [`${side}_registration`]: one.registrationNumber,
    [`${side}_representative`]: one.representative,
    [`${side}_function`]: one.representativeFunction,
  });
  return {
    agreement_number: agreement.number,
    application_number: facts.application.number,
    ...party('partner', facts.partner),
    ...party('sub_grantee', facts.subGrantee),
    sub_grantee_bank: facts.subGrantee.bank,
    sub_grantee_account: writtenAccount(facts.subGrantee.account),
    contract_number: facts.contractNumber ?? '',
    funder: facts.funder,
    eu_statement: english.t('shell.eu_statement'),
    action_title: facts.actionTitle,
    project_title: agreement.title,
    place: agreement.place ?? '',
    amount: written(agreement.amountMinor),
    starts_on: english.day(agreement.startsOn),
    ends_on: english.day(agreement.endsOn),
    months: String(monthsOf(agreement)),
    co_financing_percent: String(rules.coFinancingPercent),
    indirect_percent: String(rules.indirectPercent),
    spent_percent: String(rules.spentBeforeNextPercent),
    ceiling: english.money(money(rules.thirdPartyCeilingMinor, rules.currency)),
    rate_rule: english.t(`grants.rules.rate.${rules.rateRule}`),
    report_months: String(rules.reportEveryMonths),
    report_days: String(rules.reportDueDays),
    records_years: String(facts.recordsYears),
  } as Values;
}

/** The months an agreement runs: its end is the day before the same day, that many months later. */
export function monthsOf({ startsOn, endsOn }: Pick<Agreement, 'startsOn' | 'endsOn'>): number {
  let months = 1;
  while (addDays(addMonths(startsOn, months), -1) < endsOn) months += 1;
  return months;
}

function blockOf(english: Language, content: AgreementContent, field: BlockField): Block[] {
  switch (field) {
    case 'instalments':
      return [instalmentTable(english, content.instalments)];
    case 'periods':
      return [periodTable(english, content.periods)];
    case 'targets':
      return [targetTable(english, content.targets)];
    case 'budget':
      return budgetTable(english, content.agreement);
    case 'special_conditions':
      return content.agreement.specialConditions
        ? paragraphs(content.agreement.specialConditions)
        : [paragraph(english.t('grants.agreement.document.no_special_conditions'))];
  }
}

function annexBlocks(english: Language, { agreement, facts }: AgreementContent): Block[] {
  const { t } = english;
  const { application, reportForm } = facts;
  const answered = { form: application.form, answers: application.answers, files: application.annexes };
  const annex = (number: number, name: string) => [
    newSheet(),
    heading(t(`grants.agreement.document.annex.${name}`, { number: 'I'.repeat(number) }), 2),
  ];
  const budget = budgetTable(english, agreement);
  const declared = answersDocument(english, answered, ({ type }) => type === 'declaration');
  return [
    ...annex(1, 'description'),
    keyValues([
      [t('grants.agreement.document.application'), application.number],
      [t('grants.agreement.document.project'), agreement.title],
    ]),
    ...answersDocument(english, answered, ({ type }) => type !== 'declaration' && type !== 'budget'),
    ...annex(2, 'budget'),
    ...(budget.length > 0 ? budget : [paragraph(t('grants.agreement.document.no_budget'))]),
    ...annex(3, 'report'),
    paragraph(t('grants.agreement.document.report_form')),
    ...questionsDocument(english, reportForm),
    newSheet(),
    heading(t('grants.agreement.document.annex.declarations', { number: 'IV' }), 2),
    ...(declared.length > 0 ? declared : [paragraph(t('grants.agreement.document.no_declarations'))]),
  ];
}

function signatures({ t }: Language, { partner, subGrantee }: AgreementFacts): Block {
  const line = (party: Party, side: string) => ({
    name: party.representative,
    role: party.representativeFunction ? `${party.representativeFunction} (${t(side)})` : t(side),
    organisation: party.name,
  });
  return {
    kind: 'signatures',
    lines: [
      line(partner, 'grants.agreement.document.for_partner'),
      line(subGrantee, 'grants.agreement.document.for_sub_grantee'),
    ],
  };
}
