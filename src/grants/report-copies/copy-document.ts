import { answersDocument, draftOf, type FormDefinition } from '../../forms/index.ts';
import {
  type Block,
  type Document,
  heading,
  newSheet,
  note,
  table,
} from '../../platform/documents/document.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Report } from '../reports/queries.ts';
import { sentValuesTable } from '../reports/values-table.ts';
import type { SentReport } from './queries.ts';
import { documentOf, receiptBlocks } from './receipt-blocks.ts';
import { type SentContent, type SentLine, sentByHeading } from './sent-content.ts';

/** A report as it was sent: made of the version that is stored, and not of its records as they are now. */
export function copyDocument(
  told: { readonly language: Language; readonly demonstration: boolean },
  report: Report,
  { form, sent }: { readonly form: FormDefinition; readonly sent: SentReport },
): Document {
  const { language } = told;
  const { t } = language;
  const { answers, values, lines } = sent.content;
  return documentOf(told, report, sent, {
    title: t('grants.report.title', {
      number: report.number,
      from: language.day(report.startsOn),
      to: language.day(report.endsOn),
    }),
    blocks: [
      ...receiptBlocks(language, report, sent),
      note(t('grants.report.copy.text')),
      ...answersDocument(language, { form, answers: draftOf(answers).answers, files: [] }, () => true),
      sentValuesTable(language, values),
      ...(lines.length > 0 ? expenditure(language, report.currency, sent.content) : []),
    ],
  });
}

/** The expenditure line by line on a sheet that lies, and its totals by heading. */
function expenditure(language: Language, currency: string, { lines, bills }: SentContent): Block[] {
  const { t } = language;
  const written = (minor: number, of: string) => language.money(money(minor, of));
  const total = lines.reduce((sum, { countedMinor }) => sum + countedMinor, 0);
  const totals = [t('common.total'), written(total, currency)];
  return [
    newSheet({ lying: true }),
    heading(t('grants.report.lines.title'), 2),
    table(
      t('grants.report.copy.by_heading'),
      [
        { head: t('grants.line.heading'), width: 3 },
        { head: t('common.amount'), align: 'end' },
      ],
      sentByHeading(lines).map(({ heading, minor }) => [
        t(`forms.heading.${heading}`),
        written(minor, currency),
      ]),
      [totals],
    ),
    table(
      t('grants.report.lines.title'),
      [
        { head: t('grants.line.spent_on') },
        { head: t('grants.line.heading'), width: 1.3 },
        { head: t('common.description'), width: 2.4 },
        { head: t('grants.line.original'), align: 'end', width: 1.2 },
        { head: t('grants.line.rate'), align: 'end' },
        { head: t('common.amount'), align: 'end', width: 1.2 },
        { head: t('grants.report.copy.decision'), width: 1.6 },
      ],
      lines.map((line) => [
        language.day(line.spentOn),
        t(`forms.heading.${line.heading}`),
        described(line, bills),
        written(line.originalMinor, line.originalCurrency),
        line.rateMonth ? `${line.rate}\n${line.rateMonth.slice(0, 7)}` : line.rate,
        written(line.amountMinor, line.currency),
        decided(language, line),
      ]),
    ),
  ];
}

/** What was bought, of whom, by which document, and the files beside it. */
function described(line: SentLine, bills: SentContent['bills']): string {
  const files = bills.filter(({ lineId }) => lineId === line.id).map(({ name }) => name);
  const papers = [line.documentReference, line.supplier].filter(Boolean).join(' · ');
  return [line.description, papers, files.join(', ')].filter(Boolean).join('\n');
}

/** What was decided on an expenditure before this version was sent, and what was asked and answered about it. */
function decided(language: Language, line: SentLine): string {
  const { t } = language;
  const isPart = line.state === 'accepted' && line.countedMinor < line.amountMinor;
  const state = isPart
    ? `${t('grants.line.state.accepted_part')}: ${language.money(money(line.countedMinor, line.currency))}`
    : t(`grants.line.state.${line.state}`);
  const said = line.exchanges.flatMap(({ rule, query, reply }) => [
    rule ? t(`grants.line.rule.${rule}`) : '',
    query ?? '',
    reply ? `${t('grants.complaint.answer')}: ${reply}` : '',
  ]);
  return [state, ...said].filter(Boolean).join('\n');
}
