import { type Document, keyValues, note, paragraph, signatures } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Request } from './queries.ts';
import { isLinkPrinted, linkOpenUntil } from './rules.ts';

/** The letter of a request, in its addressee's language: who asks, what, by when, and where the reply goes. */
export function requestDocument(
  language: Language,
  request: Request,
  { address, demonstration }: { readonly address: string; readonly demonstration: boolean },
): Document {
  const { t, day } = language;
  return {
    title: t('advocacy.request.document.title'),
    language,
    date: request.createdAt,
    header: request.sender,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      paragraph([request.contact, request.addressee].join('\n')),
      paragraph(day(request.sentOn)),
      paragraph(t('advocacy.request.document.asks', { sender: request.sender })),
      { kind: 'heading', level: 2, text: request.title },
      paragraph(request.ask),
      paragraph(request.request),
      keyValues([
        [t('advocacy.request.reply_by'), day(request.replyBy)],
        [t('advocacy.request.reply_to'), request.replyTo],
      ]),
      ...(isLinkPrinted(request)
        ? [note(t('advocacy.request.document.page', { address, day: day(linkOpenUntil(request)) }))]
        : []),
      signatures([{ name: '', role: '', organisation: request.sender }]),
    ],
  };
}
