import {
  type Block,
  type Document,
  heading,
  list,
  paragraph,
  paragraphs,
  type Run,
} from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Language } from '../../platform/language/language.ts';
import { articlesOf, type BlockField, type Part, piecesOf } from '../agreement-text/text.ts';
import type { Party } from '../parties/rules.ts';
import { annexBlocks } from './agreement-annexes.ts';
import { type Values, valuesOf } from './agreement-values.ts';
import { budgetTable, instalmentTable, periodTable, targetTable } from './document-tables.ts';
import type { AgreementContent, AgreementFacts } from './facts.ts';

/**
 * The sub-grant agreement as a document: its articles, filled from the records, the signatures, the annexes. `english` is the language of
 * the authentic text. What was signed is shown as it was signed.
 */
export function agreementDocument(
  english: Language,
  content: AgreementContent,
  demonstration: boolean,
): Document {
  const { t } = english;
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
    visibility: visibilityIn(english),
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
