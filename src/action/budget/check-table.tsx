import { type ActingContext, type FormState, type Page, page } from '../../platform/http/route.ts';
import { getDefinition } from '../queries.ts';
import { weighTable } from './import-expenditure.ts';
import { CheckTablePage } from './pages/import-expenditure-pages.tsx';

const base = '/staff/budget/expenditure';

/** The page on which a table of expenditure is looked at with all its faults and questions before it is taken. */
export async function checkPage(context: ActingContext, state: FormState): Promise<Page> {
  const { tx, actionId, actor, language, work } = context;
  const { action } = await getDefinition(tx, actionId);
  const lines = typeof state.typed.lines === 'string' ? state.typed.lines.replace(/\r\n?/g, '\n') : '';
  const table = await weighTable(work, lines, actor.organisationId);
  return page(
    language.t('action.expenditure.import.check_title'),
    <CheckTablePage context={context} state={state} action={action} {...table} />,
    { wide: true, back: { href: `${base}/import`, text: language.t('action.expenditure.import.title') } },
  );
}
