import type { Route } from '../platform/http/route.ts';
import { PrivacyNotice } from '../ui/privacy-notice.tsx';
import type { RecordDeclaration } from './declarations/declaration.ts';
import { records } from './declarations/records.ts';
import { privacyNotice, type Whose } from './privacy-notice.ts';

const recordBelow = new Map<string, RecordDeclaration>(
  records.flatMap((record) =>
    record.givenOn === 'compiled'
      ? []
      : (record.givenOn.below ?? []).map((path): [string, RecordDeclaration] => [path, record]),
  ),
);

/** The same routes; each form that a declaration names has the notice of its record under it, so that no form can forget it. */
export function withNotices(routes: readonly Route[]): Route[] {
  return routes.map((route) => {
    const record = recordBelow.get(route.path);
    if (!record || route.kind !== 'form') return route;
    return {
      ...route,
      show: async (context, subject, state) => {
        const page = await route.show(context, subject, state);
        const notice = await privacyNotice(context, record.key, whoseOf(subject));
        return {
          ...page,
          body: (
            <>
              {page.body}
              <PrivacyNotice {...notice} />
            </>
          ),
        };
      },
    };
  });
}

/** What the record of a route says about who answers for it; nothing where there is none yet. */
function whoseOf(subject: unknown): Whose {
  const { jurisdiction, partnerId } = (subject ?? {}) as Record<string, unknown>;
  return {
    ...(typeof jurisdiction === 'string' ? { jurisdiction } : {}),
    ...(typeof partnerId === 'string' ? { partnerId } : {}),
  };
}
