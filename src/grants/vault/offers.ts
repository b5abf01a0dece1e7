import { getDefinition } from '../../action/index.ts';
import type { FormContext } from '../../forms/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { listVaultDocuments } from './queries.ts';
import { nameOfType, validityOn } from './rules.ts';
import { datesInWords } from './said-of-files.ts';
import { isUsable } from './take-document.ts';

/** The documents of an organisation that can be chosen today where an application asks for a file, and the names of those that have expired. */
export async function offersOf(
  { tx, actionId, language, now }: Pick<Context, 'tx' | 'actionId' | 'language' | 'now'>,
  organisationId: string,
): Promise<Pick<FormContext, 'offers' | 'expired'>> {
  const definition = await getDefinition(tx, actionId);
  const documents = await listVaultDocuments(tx, organisationId);
  const today = dayIn(zone, now);
  const textOf = (one: (typeof documents)[number]) =>
    `${nameOfType(definition, language, one.type)}, ${datesInWords(language, one)} (${one.name})`;
  return {
    offers: documents
      .filter((one) => isUsable(one, today))
      .map((one) => ({ value: one.id, text: textOf(one), type: one.fileType, size: one.size })),
    expired: documents.filter((one) => validityOn(one, today) === 'expired').map(textOf),
  };
}
