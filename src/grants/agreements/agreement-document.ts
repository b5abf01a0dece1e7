import { budgetOf, budgetRows, figuresOf, headings } from '../../forms/index.ts';
import {
  type Block,
  type Document,
  heading,
  keyValues,
  list,
  paragraph,
  paragraphs,
  table,
} from '../../platform/documents/document.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Agreement, Instalment, Period } from './queries.ts';

export type AgreementContent = {
  readonly agreement: Agreement;
  readonly instalments: readonly Instalment[];
  readonly periods: readonly Period[];
  readonly targets: readonly { key: string; target: number }[];
};

/** The sub-grant agreement as a document: parties, project, money, reporting, the rules frozen into it, signatures. */
export function agreementDocument(
  language: Language,
  content: AgreementContent,
  demonstration: boolean,
): Document {
  const { t, locale } = language;
  const { agreement } = content;
  return {
    title: t('grants.agreement.document.title', { number: agreement.number }),
    language,
    // The day the terms were last fixed, not the day of printing: the same agreement is the same bytes.
    date: `${agreement.startsOn}T00:00:00.000Z`,
    header: agreement.number,
    visibility: {
      eu: { statement: t('shell.eu_statement'), disclaimer: t('shell.eu_disclaimer') },
      kosovoFootnote: kosovoFootnote(locale),
    },
    demonstration,
    blocks: [
      ...partiesOf(language, agreement),
      ...moneyOf(language, content),
      ...budgetOfProject(language, agreement),
      ...reportingOf(language, content),
      ...rulesOf(language, agreement),
      signatures(language, agreement),
    ],
  };
}

function partiesOf({ t, locale, ...language }: Language, agreement: Agreement): Block[] {
  return [
    keyValues([
      [t('grants.agreement.document.partner'), agreement.partnerName],
      [t('grants.agreement.sub_grantee'), agreement.organisationName],
      [t('grants.application.title'), agreement.title],
      [
        t('grants.call.where'),
        agreement.jurisdiction
          ? jurisdictionName(agreement.jurisdiction, locale)
          : t('grants.call.scope.regional'),
      ],
      [t('grants.agreement.amount'), language.money(money(agreement.amountMinor, agreement.currency))],
      [
        t('grants.agreement.duration'),
        t('grants.agreement.duration.value', {
          from: language.day(agreement.startsOn),
          to: language.day(agreement.endsOn),
        }),
      ],
    ]),
    heading(t('grants.agreement.document.purpose'), 2),
    ...paragraphs(agreement.summary || agreement.title),
    paragraph(t('grants.agreement.document.purpose_text')),
  ];
}

function moneyOf({ t, money: written }: Language, { agreement, instalments }: AgreementContent): Block[] {
  const rows = instalments.map((one) => [
    String(one.number),
    t(`grants.instalment.kind.${one.kind}`),
    written(money(one.plannedMinor ?? one.amountMinor, one.currency)),
  ]);
  return [
    table(
      t('grants.agreement.instalments'),
      [
        { head: '#' },
        { head: t('grants.instalment.kind'), width: 3 },
        { head: t('common.amount'), align: 'end', width: 2 },
      ],
      rows,
    ),
    paragraph(t('grants.rules.spent.value', { percent: agreement.rules.spentBeforeNextPercent })),
  ];
}

/** The form speaks to the applicant; a contract speaks of the parties. */
const contractWords: Readonly<Record<string, string>> = {
  'forms.budget.requested': 'grants.application.requested',
  'forms.budget.own': 'grants.rules.co_financing',
};

/** The project's budget by heading, as it was submitted: the annex that the purpose names. Nothing where the form asked for none. */
function budgetOfProject(language: Language, { budget, amountMinor, currency }: Agreement): Block[] {
  const { t } = language;
  const answer = budgetOf(budget as Parameters<typeof budgetOf>[0]);
  if (answer.lines.length === 0) return [];
  const figures = figuresOf(
    { currency, headings: [...headings], ceilings: [], coFinancingPercent: 0 },
    answer,
  );
  const row = (name: string, minor: number) => [name, language.money(money(minor, currency))];
  return [
    table(
      t('grants.agreement.document.budget'),
      [
        { head: t('forms.budget.what'), width: 3 },
        { head: t('common.amount'), align: 'end', width: 1.4 },
      ],
      budgetRows(figures).map(({ name, minor }) => row(t(contractWords[name] ?? name), minor)),
      [row(t('grants.agreement.amount'), amountMinor)],
    ),
  ];
}

function reportingOf({ t, day, number }: Language, { periods, targets }: AgreementContent): Block[] {
  return [
    table(
      t('grants.agreement.periods'),
      [
        { head: '#' },
        { head: t('grants.period.from'), width: 2 },
        { head: t('grants.period.to'), width: 2 },
        { head: t('grants.period.due'), width: 2 },
      ],
      periods.map((one) => [String(one.number), day(one.startsOn), day(one.endsOn), day(one.dueOn)]),
    ),
    table(
      t('grants.agreement.indicators'),
      [
        { head: t('grants.agreement.indicator'), width: 3 },
        { head: t('grants.agreement.target'), align: 'end' },
      ],
      targets.map(({ key, target }) => [t(`grants.indicator.${key}`), number(target)]),
    ),
  ];
}

function rulesOf({ t, money: written }: Language, { rules, specialConditions }: Agreement): Block[] {
  return [
    heading(t('grants.call.rules.title'), 2),
    list([
      t('grants.rules.co_financing.value', { percent: rules.coFinancingPercent }),
      t('grants.rules.indirect.value', { percent: rules.indirectPercent }),
      t('grants.rules.ceiling.value', {
        amount: written(money(rules.thirdPartyCeilingMinor, rules.currency)),
      }),
      t(`grants.rules.rate.${rules.rateRule}`),
      t('grants.agreement.document.records'),
      t('grants.agreement.document.protection'),
      t('grants.agreement.document.visibility'),
    ]),
    ...(specialConditions
      ? [heading(t('grants.agreement.special_conditions'), 2), ...paragraphs(specialConditions)]
      : []),
  ];
}

function signatures({ t }: Language, agreement: Agreement): Block {
  const line = (organisation: string, role: string) => ({ name: '', role: t(role), organisation });
  return {
    kind: 'signatures',
    lines: [
      line(agreement.partnerName, 'grants.agreement.document.for_partner'),
      line(agreement.organisationName, 'grants.agreement.document.for_sub_grantee'),
    ],
  };
}
