import type { Block, Document, Run } from '../../platform/documents/document.ts';
import { heading, list, note, paragraph } from '../../platform/documents/document.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import type { Language } from '../../platform/language/language.ts';
import type { AgreementText } from './queries.ts';
import { articlesOf, piecesOf } from './text.ts';

/** A version of the text as the document that agreements are made of, with the names of its fields in place of their values. */
export function previewDocument(
  language: Language,
  text: Pick<AgreementText, 'content' | 'number' | 'savedAt'>,
  demonstration: boolean,
): Document {
  const { t, locale } = language;
  return {
    title: t('grants.agreement_text.preview'),
    language,
    date: text.savedAt,
    header: t('grants.agreement_text.version', { number: text.number }),
    visibility: { eu: undefined, kosovoFootnote: kosovoFootnote(locale) },
    demonstration,
    blocks: articlesOf(text.content).flatMap(({ title, parts }, at): Block[] => {
      let number = 0;
      return [
        heading(t('grants.agreement.document.article', { number: at + 1, title }), 2),
        ...parts.map((part): Block => {
          if (part.kind === 'block') return note(`[${t(`grants.agreement_text.field.${part.field}`)}]`);
          if (part.kind === 'items') return list(part.items.map((item) => named(language, item)));
          number += 1;
          return paragraph([`${at + 1}.${number} `, ...named(language, part.text)]);
        }),
      ];
    }),
  };
}

function named({ t }: Language, text: string): Run[] {
  return piecesOf(text).map((piece) =>
    'text' in piece ? piece.text : { bold: `[${t(`grants.agreement_text.field.${piece.field}`)}]` },
  );
}
