import { getContract, getDefinition } from '../../action/index.ts';
import { type FormDefinition, getForm } from '../../forms/index.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { type AgreementText, findCurrentText, findText, standardText } from '../agreement-text/queries.ts';
import { type ApplicationContent, applicationContent } from '../applications/content.ts';
import { findApplication } from '../applications/queries.ts';
import { findCall } from '../calls/queries.ts';
import { getParty } from '../parties/queries.ts';
import type { Party } from '../parties/rules.ts';
import type { Agreement, Instalment, Period } from './queries.ts';

/** What the document of an agreement says beyond the agreement's own record. */
export type AgreementFacts = {
  readonly text: Pick<AgreementText, 'content' | 'number' | 'callId'>;
  readonly partner: Party;
  readonly subGrantee: Party;
  readonly contractNumber: string | null;
  readonly funder: string;
  readonly actionTitle: string;
  readonly recordsYears: number;
  readonly application: ApplicationContent & { readonly number: string; readonly form: FormDefinition };
  readonly reportForm: FormDefinition;
};

/** Everything that the document of an agreement says. */
export type AgreementContent = {
  readonly agreement: Agreement;
  readonly instalments: readonly Instalment[];
  readonly periods: readonly Period[];
  readonly targets: readonly { key: string; target: number }[];
  readonly facts: AgreementFacts;
};

/** What the document says today, in a draft. Throws `not_found`. */
export async function factsOf(tx: Tx, agreement: Agreement): Promise<AgreementFacts> {
  const { actionId, callId, textId, applicationId } = agreement;
  const pinned = textId ? await findText(tx, textId) : await findCurrentText(tx, { actionId, callId });
  const text = pinned ?? { content: await standardText(tx, actionId), number: 1, callId: null };
  const call = (await findCall(tx, callId)) ?? fail();
  const application = (await findApplication(tx, applicationId)) ?? fail();
  const { action, privacy } = await getDefinition(tx, actionId);
  return {
    text,
    partner: await getParty(tx, agreement.partnerId),
    subGrantee: await getParty(tx, agreement.organisationId),
    contractNumber: (await getContract(tx, actionId)).number,
    funder: action?.funder?.name ?? '',
    actionTitle: action?.title ?? '',
    recordsYears: Math.ceil(recordsMonthsOf(privacy) / 12),
    application: {
      ...applicationContent(application.content),
      number: application.number ?? '',
      form: (await getForm(tx, call.formVersionId)).definition,
    },
    reportForm: (await getForm(tx, call.reportFormVersionId)).definition,
  };
}

/** How many months the records of a sub-grant are kept after its closing: of the Action's definition, else seven years. */
export function recordsMonthsOf(privacy: Definition['privacy']): number {
  return privacy?.retention?.agreements?.months ?? 84;
}
type Definition = Awaited<ReturnType<typeof getDefinition>>;

function fail(): never {
  throw problem('not_found');
}
