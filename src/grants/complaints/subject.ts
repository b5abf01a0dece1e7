import type { Subject } from '../../platform/http/route.ts';
import { type Complaint, findComplaint } from './queries.ts';

export const complaintSubject: Subject<Complaint> = {
  kind: 'complaint',
  param: 'complaintId',
  find: (tx, id) => findComplaint(tx, id),
};
