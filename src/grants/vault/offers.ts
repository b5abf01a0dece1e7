import { getDefinition } from '../../action/index.ts';
import type { FileOffer } from '../../forms/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { listVaultDocuments } from './queries.ts';
import { nameOfType } from './rules.ts';
import { datesInWords } from './said-of-files.ts';
import { isUsable } from './take-document.ts';

/** The documents of an organisation that are valid today, to be chosen where an application asks for a file. */
export async function offersOf(
  { tx, actionId, language, now }: Pick<Context, 'tx' | 'actionId' | 'language' | 'now'>,
  organisationId: string,
): Promise<FileOffer[]> {
  const definition = await getDefinition(tx, actionId);
  const documents = await listVaultDocuments(tx, organisationId);
  const today = dayIn(zone, now);
  const usable = documents.filter((one) => isUsable(one, today));
  return usable.map((one) => ({
    value: one.id,
    text: `${nameOfType(definition, language, one.type)}, ${datesInWords(language, one)}`,
    ...{ type: one.fileType, size: one.size },
  }));
}
