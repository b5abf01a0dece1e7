import { draftOf, getForm } from '../../forms/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { saidOfFiles } from '../vault/said-of-files.ts';
import { type Application, listAttachments } from './queries.ts';
import { byQuestion, contextOf } from './submit-application.ts';

/** What an application's pages show beside the record: its form, its answers and what they stand in. */
export async function openApplication(
  context: Pick<Context, 'tx' | 'actionId' | 'language' | 'now'>,
  application: Application,
) {
  const { definition } = await getForm(context.tx, application.formVersionId);
  const files = await saidOfFiles(context, await listAttachments(context.tx, application.id));
  const formContext = contextOf(application, byQuestion(files));
  return { form: definition, draft: draftOf(application.answers), formContext };
}
