import { type ActingContext, type FormState, type Page, page } from '../../platform/http/route.ts';
import { getDefinition } from '../queries.ts';
import { ChooseTablePage } from './pages/import-expenditure-pages.tsx';
import { listLines } from './queries-questions.ts';

const base = '/staff/budget/expenditure';

/** The page on which a table of expenditure or a bank statement is chosen or pasted. */
export async function chooseTablePage(context: ActingContext, state: FormState): Promise<Page> {
  const { tx, actionId, actor, language } = context;
  const { action } = await getDefinition(tx, actionId);
  const lines = await listLines(tx, actionId, actor.organisationId);
  return page(
    language.t('action.expenditure.import.title'),
    <ChooseTablePage context={context} state={state} action={action} lines={lines} />,
    { back: { href: base, text: language.t('action.expenditure.list.title') } },
  );
}
