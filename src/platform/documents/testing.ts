import type { Locale } from '../language/language.ts';
import { loadCatalogues, makeCatalogue } from '../messages/catalogue.ts';
import { makeLanguage } from '../messages/make-language.ts';
import {
  type Document,
  heading,
  keyValues,
  list,
  newSheet,
  note,
  paragraph,
  paragraphs,
  signatures,
  table,
} from './document.ts';

const catalogue = makeCatalogue(loadCatalogues('messages'));

/** A document with one of everything in it. */
export function buildDocument(
  given: Partial<Omit<Document, 'language'>> & { locale?: Locale } = {},
): Document {
  const { locale = 'en', ...rest } = given;
  return {
    title: 'Sub-grant agreement',
    language: makeLanguage(catalogue, locale, { strict: true }),
    date: '2027-03-01T09:00:00.000Z',
    header: 'SHBB-RS-2027-014',
    visibility: {
      eu: {
        statement: 'Funded by the European Union',
        disclaimer: 'Views and opinions expressed are those of the authors only.',
      },
      kosovoFootnote: '* This designation is without prejudice to positions on status.',
    },
    demonstration: true,
    blocks: [
      heading('Parties'),
      paragraph(['Between ', { bold: 'Group 484' }, ' and the sub-grantee, on\nthe date below.']),
      ...paragraphs('Đorđe, Ćamil, Šqipe and Ѓорѓи.\n\nТекст на македонском.'),
      keyValues([
        ['Duration', '12 months'],
        ['Jurisdiction', 'Kosovo*'],
      ]),
      heading('Budget', 2),
      table(
        'Budget by heading',
        [
          { head: 'Heading', width: 3 },
          { head: 'Amount', align: 'end' },
        ],
        [
          ['Human resources', '12 000.00'],
          ['Travel', '3 000.50'],
        ],
        [['Total', '15 000.50']],
      ),
      list(['one', ['two, ', { bold: 'boldly' }]]),
      list(['first', 'second'], { ordered: true }),
      note('Do not enter people you help.'),
      newSheet({ lying: true }),
      heading('Signatures'),
      signatures([
        { name: 'Ana A.', role: 'Programme manager', organisation: 'Group 484' },
        { name: 'Besa B.', role: 'Director', organisation: 'Most & Ura' },
      ]),
    ],
    ...rest,
  };
}
