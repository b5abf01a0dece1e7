import { dayIn } from '../../platform/dates.ts';
import {
  type Document,
  keyValues,
  note as noteBlock,
  paragraph,
  signatures,
  table,
} from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Language } from '../../platform/language/language.ts';
import { titleFor } from '../../platform/language/written-for.ts';
import { zone } from '../../platform/zone.ts';
import { daysText } from '../certificates/certificate-texts.ts';
import { hoursOf } from '../programme/pages/hours-of.ts';
import type { Session } from '../programme/queries.ts';
import type { Gathering } from '../queries.ts';
import type { Speaker } from '../speakers/queries.ts';
import { ofSession, speakerText } from '../speakers/speaker-text.ts';
import { offerTexts } from '../travel/pages/said-travel.tsx';
import { isOffered, type Offered } from '../travel/rules.ts';
import type { Letter } from './queries.ts';

/** The letter to print, in its addressee's language: to whom, what, when and where, the agenda, and how to reply. */
export function letterDocument(
  language: Language,
  {
    letter,
    gathering,
    sessions,
    speakers,
    note: eventNote = '',
    offered = { nights: [], travelUpToMinor: null },
  }: {
    letter: Letter;
    gathering: Gathering;
    sessions: readonly Session[];
    speakers: readonly Speaker[];
    /** What the event says in its invitations: where the letter has no note of its own. */
    note?: string;
    /** Beds and travel that the event offers. */
    offered?: Offered;
  },
  { baseUrl, demonstration }: { baseUrl: string; demonstration: boolean },
): Document {
  const { t } = language;
  const { replyTo, replyUntil, code } = letter;
  const note = letter.note || eventNote;
  const dated = letter.sentOn ?? dayIn(zone, letter.createdAt);
  return {
    title: t('training.letter.document.title'),
    language,
    date: letter.createdAt,
    header: code,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      paragraph([letter.addressee, letter.office, letter.address].filter(Boolean).join('\n')),
      paragraph(t('training.letter.document.dated', { day: language.day(dated), code })),
      paragraph(t('training.letter.document.invites', { host: gathering.hostName })),
      { kind: 'heading', level: 2, text: titleFor(gathering, language.locale).text },
      keyValues([
        [t('training.kind'), t(`training.kind.${gathering.kind}`)],
        [t('common.date'), daysText(language, gathering)],
        // A letter is passed on: whoever accepts is told the place.
        [
          t('training.place'),
          gathering.placeFor === 'everybody' ? gathering.place : t('training.letter.document.place_later'),
        ],
        [t('training.host'), gathering.hostName],
        ...(letter.places === null
          ? []
          : [[t('training.letter.places'), language.number(letter.places)] as [string, string]]),
        ...(isOffered(offered)
          ? [[t('training.travel.title'), offerTexts(language, offered).join('\n')] as [string, string]]
          : []),
      ]),
      ...(sessions.length > 0
        ? [
            table(
              t('training.letter.document.agenda'),
              [
                { head: t('training.session.day'), width: 2 },
                { head: t('training.session.hours'), width: 2 },
                { head: t('training.session.title'), width: 4 },
                { head: t('training.session.who'), width: 4 },
              ],
              sessions.map((one) => [
                language.day(one.day),
                hoursOf(one),
                one.title,
                [one.trainers, ...ofSession(speakers, one).map(speakerText)].filter(Boolean).join('\n'),
              ]),
            ),
          ]
        : []),
      ...(note === '' ? [] : [paragraph(note)]),
      paragraph(
        replyUntil
          ? t('training.letter.document.reply_until', { day: language.day(replyUntil), replyTo, code })
          : t('training.letter.document.reply', { replyTo, code }),
      ),
      ...(gathering.publishedAt
        ? [noteBlock(t('training.letter.document.page', { address: `${baseUrl}/events/${gathering.id}` }))]
        : []),
      signatures([{ name: '', role: '', organisation: gathering.hostName }]),
    ],
  };
}
