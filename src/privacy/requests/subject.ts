import type { Context, Subject } from '../../platform/http/route.ts';
import { findRequest, type PrivacyRequest } from './queries.ts';

export const desk = '/staff/privacy';
export const requestOfPath: Subject<PrivacyRequest> = {
  kind: 'privacy_request',
  param: 'requestId',
  find: (tx, id, { actionId }) => findRequest(tx, actionId, id),
};
/** It belongs to whoever asks: that somebody read it is kept of everybody. */
export const readsRequest = ({ id }: PrivacyRequest) => ({ kind: 'request', id });
export const backTo = ({ id }: PrivacyRequest, { language }: Pick<Context, 'language'>) => ({
  back: { href: `${desk}/requests/${id}`, text: language.t('privacy.request.back') },
});
