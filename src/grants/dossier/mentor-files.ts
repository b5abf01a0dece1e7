import { type Block, heading, keyValues, paragraph } from '../../platform/documents/document.ts';
import { localeName } from '../../platform/language/locales.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { mentoringPermissions } from '../mentoring/permissions.ts';
import { listMentoringsOf, listMessages, type Mentoring, type Message } from '../mentoring/queries.ts';
import { joined, type Making, notForRole, type Part, pathIn } from './folders.ts';
import { recordFile } from './record-document.ts';

/** Each mentor with what was written and what was learned, for those who read the messages. */
export async function mentorFiles(making: Making): Promise<Part> {
  const all = await listMentoringsOf(making.tx, making.agreement.id);
  if (all.length === 0) return joined([]);
  const read = all.filter((one) => may(making.actor, mentoringPermissions.read, one));
  if (read.length < all.length) return notForRole(making, pathIn('mentors'));
  const parts: Part[] = [];
  for (const [at, one] of read.toReversed().entries()) {
    const own = (await listMessages(making.tx, one)).filter(({ mentoringId }) => mentoringId === one.id);
    parts.push(await fileOf(making, one, own.toReversed(), at + 1));
  }
  return joined(parts);
}

async function fileOf(
  making: Making,
  mentoring: Mentoring,
  messages: readonly Message[],
  number: number,
): Promise<Part> {
  const { language } = making;
  const { t } = language;
  const { endedOn, lesson, addition } = mentoring;
  const blocks: Block[] = [
    keyValues([
      [t('common.state'), t(`grants.mentoring.state.${mentoring.state}`)],
      [t('grants.mentoring.mentor'), mentoring.mentorName],
      [t('grants.mentoring.languages'), mentoring.languages.map(localeName).join(', ')],
      [t('grants.mentoring.helps_with'), mentoring.helpsWith],
      [t('grants.mentoring.since'), language.day(mentoring.since)],
      ...(endedOn ? [[t('grants.mentoring.ended_on'), language.day(endedOn)] as const] : []),
    ]),
    ...(lesson || addition ? [heading(t('grants.mentoring.learned'), 2)] : []),
    ...(lesson ? [keyValues([[t('grants.mentoring.learned.mentor'), lesson]])] : []),
    ...(addition ? [keyValues([[t('grants.mentoring.learned.sub_grantee'), addition]])] : []),
    heading(t('grants.mentoring.messages'), 2),
    ...(messages.length === 0 ? [paragraph(t('grants.mentoring.messages.none'))] : []),
    ...messages.map(({ side, writer, writtenAt, message }) => {
      const when = [language.instant(writtenAt, zone), writer ?? ''].filter(Boolean).join(' · ');
      return keyValues([[`${t(`grants.mentoring.from.${side}`)} (${when})`, message]]);
    }),
  ];
  const title = t('grants.mentoring.title');
  return {
    files: [await recordFile(making, pathIn('mentors', `mentor-${number}.docx`), { title, blocks })],
    leftOut: [],
  };
}
