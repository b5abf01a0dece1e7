import { getDefinition } from '../../action/index.ts';
import type { FileOffer } from '../../forms/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { listVaultDocuments } from './queries.ts';
import { nameOfType } from './rules.ts';
import { datesInWords } from './said-of-files.ts';
import { isUsable } from './take-document.ts';

/** The documents in use of an organisation, to be chosen where an application asks for a file. */
export async function offersOf(
  { tx, actionId, language }: Pick<Context, 'tx' | 'actionId' | 'language'>,
  organisationId: string,
): Promise<FileOffer[]> {
  const definition = await getDefinition(tx, actionId);
  const documents = await listVaultDocuments(tx, organisationId);
  return documents.filter(isUsable).map((one) => ({
    value: one.id,
    text: `${nameOfType(definition, language, one.type)}, ${datesInWords(language, one)}`,
    ...{ type: one.fileType, size: one.size },
  }));
}
