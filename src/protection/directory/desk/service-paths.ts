import type { Subject } from '../../../platform/http/route.ts';
import type { InventedName } from '../../place-name.ts';
import { findService, type ServiceRow } from '../queries.ts';
import type { DirectoryKeys } from '../seal.ts';

export type DeskNeeds = DirectoryKeys & { readonly inventedName: InventedName };

export const store = 'protection';
export const list = '/staff/services';
export const pathOf = ({ id }: Pick<ServiceRow, 'id'>) => `${list}/${id}`;
export const backTo = (row: ServiceRow) => ({ href: pathOf(row), text: row.content.provider });
/** The service of a path, by `:serviceId`. */
export const serviceSubject: Subject<ServiceRow> = {
  kind: 'service',
  param: 'serviceId',
  find: (tx, id, { actionId }) => findService(tx, actionId, id),
};
