import type { Subject } from '../../platform/http/route.ts';
import { type FormVersion, findFormOfAction } from '../queries.ts';
import { type Draft, findDraft } from './queries.ts';
import { findMaker } from './queries-maker.ts';

/** The draft of a path, by `:draftId`. */
export const draftSubject: Subject<Draft> = {
  kind: 'form_draft',
  param: 'draftId',
  find: (tx, id, { actionId }) => findDraft(tx, actionId, id),
};

export type MadeForm = FormVersion & { readonly partnerId: string };
/** A version of a form that was made in the browser, by `:formId`. */
export const madeFormSubject: Subject<MadeForm> = {
  kind: 'made_form',
  param: 'formId',
  async find(tx, id, { actionId }) {
    const form = await findFormOfAction(tx, actionId, id);
    const maker = form && (await findMaker(tx, actionId, form.key));
    return form && maker && { ...form, ...maker };
  },
};
