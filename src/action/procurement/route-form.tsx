import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { listBudgetByHeading } from '../budget/queries.ts';
import { listCommitments } from '../budget/queries-commitments.ts';
import { listLines } from '../budget/queries-questions.ts';
import { getDefinition } from '../queries.ts';
import { listCurrencies } from '../rates/queries.ts';
import { ProcurementFormPage } from './pages/procurement-form-page.tsx';
import type { Procurement } from './queries.ts';
import { procurementForm } from './schema.ts';
import { type WeighedContract, weighContract } from './weigh-contract.ts';

type About = { readonly partnerId: string; readonly changes?: Procurement };

/** The form of a contract; with what was typed weighed, where it can be and was sent. */
export async function procurementFormPage(context: ActingContext, state: FormState, about: About) {
  const { tx, actionId } = context;
  const { partnerId, changes } = about;
  const { action } = await getDefinition(tx, actionId);
  const committed = await listCommitments(tx, { actionId, partnerId });
  // What is asked again is answered by the reason that stands, until another one is typed.
  const typed = { reason: changes?.confirmedBecause ?? '', ...state.typed };
  return (
    <ProcurementFormPage
      {...{ context, action }}
      state={{ ...state, typed }}
      currencies={[...new Set([action.currency, ...(await listCurrencies(tx))])]}
      lines={await listLines(tx, actionId, partnerId)}
      headings={await listBudgetByHeading(tx, actionId, { partnerId })}
      committed={committed.filter(({ contractId }) => contractId === null || contractId !== changes?.id)}
      weighed={await weighed(context, state, about)}
      {...(changes ? { changes } : {})}
    />
  );
}

async function weighed(
  { work }: ActingContext,
  { typed, errors }: FormState,
  about: About,
): Promise<WeighedContract | undefined> {
  if (typed.asked !== 'yes' && errors.reason === undefined) return undefined;
  const read = procurementForm.safeParse(typed);
  if (!read.success) return undefined;
  return weighContract(work, read.data, about).catch((error) => {
    // What cannot be weighed has its own error at its field.
    if (error instanceof Problem) return undefined;
    throw error;
  });
}
