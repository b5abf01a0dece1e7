import type { FileStore } from '../../platform/files/store.ts';
import { pageRoute, type Route } from '../../platform/http/route.ts';
import { may, type Permission } from '../../platform/permissions.ts';
import { hrefOf } from '../../platform/workflow/standing.ts';
import { type Decision, decideRoute } from './decide-route.tsx';
import type { Annex } from './rules.ts';
import { serveAnnex } from './serve-annex.tsx';

type Opened<Record> = Omit<Decision<Record>, 'may' | 'fileOf'> & {
  readonly decisionPath: string;
  readonly decide: Permission<Record>;
  fileOf(record: Record): Annex & ReturnType<Decision<Record>['fileOf']>;
};

/**
 * A file beside a record of a sub-grant, at its `path`: those who read the record open it. At its `decisionPath` those of
 * `decide` release or refuse what the scanner did not clear.
 */
export function heldFileRoutes<Record>(
  store: Pick<FileStore, 'read'>,
  { path, decisionPath, decide, ...shared }: Opened<Record>,
): Route[] {
  const { subject, reads, read, fileOf, besideOf } = shared;
  return [
    pageRoute<Record>({
      ...{ path, gives: 'file', may: read, subject, reads },
      show: (context, record) =>
        serveAnnex(context, store, fileOf(record), {
          mayDecide: may(context.actor, decide, record),
          decideHref: hrefOf({ path: decisionPath }, fileOf(record).id),
          back: besideOf(record, context.language).back,
        }),
    }),
    decideRoute<Record>({ ...shared, path: decisionPath, may: decide }),
  ];
}
