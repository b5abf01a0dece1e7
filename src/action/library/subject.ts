import type { PaperOwner } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { documentPermissions } from './permissions.ts';
import { type Document, findDocument } from './queries.ts';

/** The document of a path, by `:documentId`, for those who may open it. */
export const documentSubject: Subject<Document> = {
  kind: 'document',
  param: 'documentId',
  find: (tx, id, { actionId, actor }) => findDocument(tx, actor, actionId, id),
};

/** The files of its versions: never public, and none is taken away while its document is kept. */
export const documentPapers: PaperOwner<Document> = {
  kind: 'document',
  subject: documentSubject,
  see: documentPermissions.read,
  keepers: documentPermissions.keep,
  keptAlone: true,
  withRecord: true,
  bound: { max: 500, problem: 'document_versions_full' },
  whyNot: (_document, to) => (to === 'remove' ? problem('document_is_kept') : undefined),
  standsOn: ({ id, title }) => ({
    href: `/staff/documents/${id}`,
    title,
    audited: { kind: 'document', id },
  }),
};
