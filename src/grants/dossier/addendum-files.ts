import { buffer } from 'node:stream/consumers';
import { canonicalJson } from '../../platform/canonical.ts';
import { type Block, heading, keyValues, paragraphs, table } from '../../platform/documents/document.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import type { ArchiveFile } from '../../platform/files/write-zip.ts';
import { addendumDocument } from '../addenda/addendum-document.ts';
import { changeRows, nameOf, startRows } from '../addenda/change-rows.ts';
import { type Addendum, listAddendaOf } from '../addenda/queries.ts';
import { addendumFile, contentOf, isReadable } from '../addenda/signed-addendum.ts';
import { joined, type LeftOut, type Making, type Part, pathIn } from './folders.ts';
import { recordFile } from './record-document.ts';

/** The track of changes of the agreement, and each addendum as it was signed: PDF, Word file and words. */
export async function addendumFiles(making: Making): Promise<Part> {
  const all = (await listAddendaOf(making.tx, making.agreement.id)).toReversed();
  if (all.length === 0) return joined([]);
  const title = making.language.t('grants.dossier.addenda');
  const blocks = all.flatMap((one) => blocksOf(making, one));
  const track = await recordFile(making, pathIn('agreement', 'addenda.docx'), { title, blocks });
  const signed: Part[] = [];
  for (const one of all) if (one.state === 'signed') signed.push(await signedFiles(making, one));
  return joined([{ files: [track], leftOut: [] }, ...signed]);
}

async function signedFiles(making: Making, addendum: Addendum): Promise<Part> {
  const { tx, english, store, demonstration, language } = making;
  const { agreed, documentSha256, number } = addendum;
  const pdf = pathIn('agreement', addendumFile(addendum, 'pdf'));
  const kept = documentSha256 ? await store.read(documentSha256) : undefined;
  const files: ArchiveFile[] = kept ? [{ name: pdf, bytes: await buffer(kept) }] : [];
  const leftOut: LeftOut[] = kept ? [] : [{ name: pdf, reason: language.t('grants.dossier.not_in_store') }];
  if (isReadable(addendum)) {
    const document = addendumDocument(english, await contentOf(tx, addendum), demonstration);
    const name = pathIn('agreement', addendumFile(addendum, 'docx'));
    files.push({ name, bytes: await writeDocx(document) });
  }
  const words = pathIn('agreement', `addendum-${number}-text.json`);
  if (agreed) files.push({ name: words, bytes: Buffer.from(canonicalJson(agreed)) });
  return { files, leftOut };
}

function blocksOf({ language }: Making, addendum: Addendum): Block[] {
  const { t } = language;
  const { endReason } = addendum;
  return [
    heading(nameOf(language, addendum), 2),
    keyValues([
      [t('common.state'), t(`grants.addendum.state.${addendum.state}`)],
      ...startRows(language, addendum).map(
        ({ what, from }) => [`${t('grants.addendum.from')} (${what})`, from] as const,
      ),
      ...(endReason ? [[t('grants.addendum.end_reason'), endReason] as const] : []),
    ]),
    ...paragraphs(addendum.reason),
    table(
      t('grants.addendum.changes'),
      [
        { head: t('grants.addendum.what'), width: 3 },
        { head: t('grants.addendum.old'), align: 'end', width: 2 },
        { head: t('grants.addendum.new'), align: 'end', width: 2 },
      ],
      changeRows(language, addendum).map(({ what, old, now }) => [what, old, now]),
    ),
  ];
}
