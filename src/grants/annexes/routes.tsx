import type { Route } from '../../platform/http/route.ts';
import { applicationPermissions } from '../applications/permissions.ts';
import { type AttachmentRecord, attachmentSubject } from '../applications/subject.ts';
import { readsApplication } from '../sensitive-records.ts';
import { decideAnnex } from './decide-annex.ts';
import { decideRoute } from './decide-route.tsx';
import { annexPermissions } from './permissions.ts';

export const annexRoutes: Route[] = [
  decideRoute<AttachmentRecord>({
    path: '/staff/annexes/:attachmentId',
    may: annexPermissions.decide,
    subject: attachmentSubject,
    reads: readsApplication,
    fileOf: ({ attachment }) => attachment,
    besideOf: ({ id, number, title }) => ({
      ...{ key: 'grants.application.number', number: number ?? '', title },
      back: { href: `/staff/applications/${id}`, text: title },
    }),
    read: applicationPermissions.read,
    zoneOf: ({ deadlineZone }) => deadlineZone,
    act: (work, attachmentId, form) => decideAnnex(work, { attachmentId, ...form }),
  }),
];
