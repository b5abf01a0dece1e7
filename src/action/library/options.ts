import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import type { Language } from '../../platform/language/language.ts';
import { locales } from '../../platform/language/language.ts';
import { localeName } from '../../platform/language/locales.ts';
import { typedOne } from '../../ui/form-context.ts';
import type { Option } from '../../ui/select.tsx';
import { documentKinds } from '../definition/document-kinds.ts';
import type { Participant } from '../queries.ts';
import type { Document } from './queries.ts';
import { type Audience, audiencesFor } from './rules.ts';

export type Options = ReturnType<typeof optionsOf>;

/** What can be chosen of a document. An organisation that it has and the Action has lost can be kept. */
export function optionsOf(
  { t }: Language,
  participants: readonly Participant[],
  own: readonly Audience[],
  document?: Document,
) {
  const open = document ? audiencesFor(own, document) : own;
  const known: Option[] = participants.map(({ id, name }) => ({ value: id, text: name }));
  const withOwn = (id: string | null | undefined, text = '') =>
    !id || known.some(({ value }) => value === id) ? known : [...known, { value: id, text }];
  return {
    kind: kindOptions(t),
    language: locales.map((value) => ({ value, text: localeName(value) })),
    audience: open.map((value) => ({ value, text: t(`action.document.audience.${value}`) })),
    sender: withOwn(document?.senderId, document?.sender),
    recipient: withOwn(document?.recipientId, document?.recipient),
  };
}

export const kindOptions = (t: Language['t']): Option[] =>
  documentKinds.map((value) => ({ value, text: t(`action.document.kind.${value}`) }));

/** A document as the fields of its form. */
export function typedOf(document: Document): Record<string, string> {
  const { kind, title, reference, language, audience, senderId, senderName, recipientId, recipientName } =
    document;
  return {
    ...{ kind, title, reference, language, audience, version: String(document.version) },
    ...{ sender: senderId ?? '', sender_name: senderName },
    ...{ recipient: recipientId ?? '', recipient_name: recipientName },
    ...dayFields('dated_on', document.datedOn),
  };
}

/** The labels of what is shown side by side when two people corrected a document at once. */
export const labels: Readonly<Record<string, string>> = {
  kind: 'action.document.kind',
  title: 'action.document.name',
  reference: 'action.document.reference',
  language: 'action.document.language',
  audience: 'action.document.audience',
  sender: 'action.document.sender',
  sender_name: 'action.document.sender_name',
  recipient: 'action.document.recipient',
  recipient_name: 'action.document.recipient_name',
};

/** What was typed or stored, in words. */
export function inWords(typed: Typed, options: Options): Record<string, string> {
  const chosen: Readonly<Record<string, readonly Option[]>> = options;
  return Object.fromEntries(
    Object.keys(labels).map((name) => {
      const value = typedOne(typed, name).replace(/\r\n?/g, '\n');
      return [name, chosen[name]?.find((one) => one.value === value)?.text ?? value];
    }),
  );
}
