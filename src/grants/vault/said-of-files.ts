import { getDefinition } from '../../action/index.ts';
import type { Attachment } from '../../forms/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import type { Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import type { Tone } from '../../ui/tag.tsx';
import { type Dated, nameOfType, remindersOf, type Taken, type Validity, validityOn } from './rules.ts';

type Looking = Pick<Context, 'tx' | 'actionId' | 'language' | 'now'>;
/** The files of an application with what was said of those that are documents of its organisation, and whether they are valid today. */
export async function saidOfFiles<File extends Taken>(
  { tx, actionId, language, now }: Looking,
  files: readonly File[],
): Promise<(File & Pick<Attachment, 'about'>)[]> {
  if (files.every(({ documentType }) => documentType === null)) return [...files];
  const definition = await getDefinition(tx, actionId);
  const { before } = remindersOf(definition);
  return files.map((file) => {
    const { documentType, issuedOn, validUntil } = file;
    if (documentType === null || issuedOn === null) return file;
    const validity = validityOn({ validUntil }, dayIn(zone, now), before);
    const name = nameOfType(definition, language, documentType);
    const tag = { text: language.t(`grants.vault.validity.${validity}`), tone: tones[validity] };
    const text = `${name}, ${datesInWords(language, { issuedOn, validUntil })}`;
    return { ...file, about: { text, tag, validUntil } };
  });
}

export const tones: Readonly<Record<Validity, Tone>> = {
  valid: 'good',
  expiring: 'waiting',
  expired: 'bad',
};

/** `issued on 3 May 2024, valid until 3 May 2027` */
export function datesInWords(language: Language, { issuedOn, validUntil }: Dated): string {
  const issued = language.day(issuedOn);
  return validUntil === null
    ? language.t('grants.vault.dates.unlimited', { issued })
    : language.t('grants.vault.dates', { issued, until: language.day(validUntil) });
}
