import type { EventText } from './queries.ts';

/** A translation as the fields of its form. */
export function typedEventText(one: EventText): Record<string, string> {
  return {
    version: String(one.version),
    title: one.title,
    introduction: one.introduction,
    bring: one.bring,
    invite_note: one.inviteNote,
  };
}

export const eventTextLabels: Readonly<Record<string, string>> = {
  title: 'training.title',
  introduction: 'training.offer.introduction',
  bring: 'training.offer.bring',
  invite_note: 'training.offer.invite_note',
};
