import { keepPaper } from '../../papers/index.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { OwedIn } from './marks.ts';
import { lockMaterial, noteWriter, updateMaterial } from './queries.ts';
import { insertOwnFile, listOwnFiles } from './queries-files.ts';
import { findText } from './queries-texts.ts';
import { mustBeAPublication, mustTakeFiles } from './rules.ts';
import { says } from './says.ts';
import type { OwnFileForm } from './schema.ts';
import { materialPapers } from './subject.ts';
import { materialSteps } from './workflow.ts';

/**
 * Keeps what the authors made of a language version themselves, one a language, with what is found of the EU marks among its words
 * (`text`; undefined where nothing could be read). Whoever adds it has written on the edition. Returns the id. Problems:
 * `not_permitted`, `material_not_in_state`, `own_file_without_text`, `own_file_there`, `own_file_type`, and those of `keepPaper`.
 */
export async function keepOwnFile(
  work: Work,
  {
    materialId,
    form: { language },
    file,
    text,
    owedIn,
  }: {
    materialId: string;
    form: OwnFileForm;
    file: StoredFile | undefined;
    text: string | undefined;
    owedIn: OwedIn;
  },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  mustBeAbleTo(actor, materialSteps.edit.permission, material);
  mustTakeFiles(material.state);
  const written = await findText(tx, materialId, language);
  const refused = (code: string) => problem(code, {}, { field: 'language' });
  if (!written) throw refused('own_file_without_text');
  const there = await listOwnFiles(tx, material);
  if (there.some((one) => one.language === language)) throw refused('own_file_there');
  if (file) mustBeAPublication(file.type);
  const form = { title: written.title, language };
  const paperId = await keepPaper(work, { owner: materialPapers, ownerId: materialId, form, file });
  const { statement, disclaimer } = owedIn(language);
  const { edition, publisher } = material;
  await insertOwnFile(tx, {
    ...{ paperId, materialId, edition, language, readable: text !== undefined },
    statementFound: says(text ?? '', statement),
    disclaimerFor: says(text ?? '', disclaimer) ? publisher : '',
  });
  await noteWriter(tx, material, actor.personId);
  await updateMaterial(tx, materialId, {}, now);
  return paperId;
}
