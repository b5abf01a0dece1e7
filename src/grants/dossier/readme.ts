import { manifestName } from '../../platform/files/write-zip.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import { zone } from '../../platform/zone.ts';
import { folders, type Making, type Part, pathIn } from './folders.ts';

/** What each folder holds, what is not in the dossier and why, and how to verify the files without the platform. */
export function readme(
  { language, agreement, demonstration, now }: Making,
  { files, leftOut }: Part,
): Buffer {
  const { t, locale } = language;
  const held = folders.filter((one) => files.some(({ name }) => name.startsWith(`${pathIn(one)}/`)));
  const lines = [
    ...(demonstration ? [t('documents.demonstration'), ''] : []),
    t('grants.dossier.title'),
    `${agreement.number} · ${agreement.title}`,
    `${agreement.organisationName} · ${agreement.partnerName}`,
    t('grants.dossier.made', { at: language.instant(now, zone) }),
    '',
    ...held.map((one) => `${pathIn(one)}: ${t(`grants.dossier.folder.${one}`)}`),
    '',
    t('grants.dossier.assessors'),
    t('grants.dossier.verify', { command: `sha256sum -c ${manifestName}` }),
    '',
    ...(leftOut.length > 0
      ? [t('grants.dossier.left_out'), ...leftOut.map(({ name, reason }) => `${name}: ${reason}`), '']
      : []),
    kosovoFootnote(locale),
  ];
  return Buffer.from(`${lines.join('\n')}\n`);
}
