import { findSection, getForm, kindsOfField } from '../../forms/index.ts';
import type { ActingContext } from '../../platform/http/route.ts';
import type { Application } from './queries.ts';

/** The names of the types that a file field of a section takes; undefined where it is none. */
export async function typesOfField(
  { tx, params }: Pick<ActingContext, 'tx' | 'params'>,
  { formVersionId }: Pick<Application, 'formVersionId'>,
  field: string,
): Promise<string | undefined> {
  const { definition } = await getForm(tx, formVersionId);
  return kindsOfField(findSection(definition, params.section ?? ''), field);
}
