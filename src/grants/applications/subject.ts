import type { Subject } from '../../platform/http/route.ts';
import { type Call, findCall } from '../calls/queries.ts';
import { type Application, findApplication, findAttachment } from './queries.ts';

/** The application of a path, by `:applicationId`. */
export const applicationSubject: Subject<Application> = {
  kind: 'application',
  param: 'applicationId',
  find: (tx, id) => findApplication(tx, id),
};

export type AttachmentRecord = NonNullable<Awaited<ReturnType<typeof findAttachment>>>;
/** A file of an application, by `:attachmentId`: whoever reads the application reads it. */
export const attachmentSubject: Subject<AttachmentRecord> = {
  kind: 'attachment',
  param: 'attachmentId',
  find: (tx, id) => findAttachment(tx, id),
};

/** A published call, by `:callId`: for those who apply to it. */
export const publishedCallSubject: Subject<Call> = {
  kind: 'published_call',
  param: 'callId',
  find: async (tx, id) => {
    const call = await findCall(tx, id);
    return call?.state === 'published' ? call : undefined;
  },
};
