import {
  type Block,
  type Document,
  heading,
  keyValues,
  paragraph,
  paragraphs,
  signatures,
  table,
} from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { periodTable } from '../agreements/document-tables.ts';
import type { Agreement, Instalment, Period } from '../agreements/queries.ts';
import type { Party } from '../parties/rules.ts';
import { lastInstalmentMinor } from './amounts.ts';
import { changeRows, headingRows, whenApplied } from './change-rows.ts';
import type { Addendum } from './queries.ts';
import { laterPeriods } from './rules.ts';

/** Everything that the document of an addendum says. */
export type AddendumContent = {
  readonly addendum: Addendum;
  readonly agreement: Agreement;
  readonly periods: readonly Period[];
  readonly instalments: readonly Instalment[];
  readonly partner: Party;
  readonly subGrantee: Party;
};

/** An addendum as a document, in the language of the agreement. Once the sub-grantee has signed it reads as it was signed. */
export function addendumDocument(
  english: Language,
  content: AddendumContent,
  demonstration: boolean,
): Document {
  const { t } = english;
  const { addendum } = content;
  const { agreementNumber } = addendum;
  const said = addendum.agreed ?? {
    title: t('grants.addendum.document.title', { number: addendum.number ?? 0, agreement: agreementNumber }),
    // The day it applies from, not the day of printing: the same addendum is the same bytes.
    date: `${addendum.appliesFrom}T00:00:00.000Z`,
    header: agreementNumber,
    blocks: blocksOf(english, content),
  };
  return {
    ...said,
    language: english,
    visibility: visibilityIn(english),
    demonstration,
  };
}

function blocksOf(english: Language, content: AddendumContent): Block[] {
  const { t, day } = english;
  const { addendum, agreement, partner, subGrantee } = content;
  const details = { partner: partner.name, sub_grantee: subGrantee.name, agreement: agreement.number };
  const signed = agreement.signedOn ? day(agreement.signedOn) : '';
  return [
    paragraph(t('grants.addendum.document.parties', { ...details, signed })),
    keyValues([[t('grants.agreement.document.project'), agreement.title]]),
    heading(t('grants.addendum.document.reason'), 2),
    ...paragraphs(addendum.reason),
    heading(t('grants.addendum.document.changes'), 2),
    comparison(english, t('grants.addendum.changes'), changeRows(english, addendum)),
    ...(addendum.newHeadings
      ? [comparison(english, t('grants.addendum.headings'), headingRows(english, addendum))]
      : []),
    ...consequences(english, content),
    heading(t('grants.addendum.document.final'), 2),
    ...whenApplied(english, addendum).map((text) => paragraph(text)),
    paragraph(t('grants.addendum.document.rest')),
    signatures([
      signer(partner, t('grants.agreement.document.for_partner')),
      signer(subGrantee, t('grants.agreement.document.for_sub_grantee')),
    ]),
  ];
}

function comparison(
  { t }: Language,
  caption: string,
  rows: readonly { readonly what: string; readonly old: string; readonly now: string }[],
): Block {
  const columns = [
    { head: t('grants.addendum.what'), width: 3 },
    { head: t('grants.addendum.old'), align: 'end' as const, width: 2 },
    { head: t('grants.addendum.new'), align: 'end' as const, width: 2 },
  ];
  return table(
    caption,
    columns,
    rows.map(({ what, old, now }) => [what, old, now]),
  );
}

/** What follows from the changes: the last reports with their days, and the last instalment. */
function consequences(
  english: Language,
  { addendum, agreement, periods, instalments }: AddendumContent,
): Block[] {
  const { t, money: written } = english;
  const last = periods.at(-1);
  const instalment = instalments.at(-1);
  const { newEndsOn, newAmountMinor, oldAmountMinor } = addendum;
  const later = newEndsOn && last ? laterPeriods(last, newEndsOn, agreement.rules) : undefined;
  const rows = later && last ? [{ ...last, ...later.last }, ...later.added] : [];
  return [
    ...(rows.length > 0 ? [periodTable(english, rows)] : []),
    ...(newAmountMinor !== null && instalment
      ? [
          paragraph(
            t('grants.addendum.document.instalment', {
              number: instalment.number,
              amount: written(
                money(
                  lastInstalmentMinor(newAmountMinor, { amountMinor: oldAmountMinor, last: instalment }),
                  agreement.currency,
                ),
              ),
            }),
          ),
        ]
      : []),
  ];
}

const signer = ({ name, representative, representativeFunction }: Party, side: string) => ({
  name: representative,
  role: representativeFunction ? `${representativeFunction} (${side})` : side,
  organisation: name,
});
