import type { Route } from '../platform/http/route.ts';
import { PrivacyNotice } from '../ui/privacy-notice.tsx';
import type { RecordDeclaration } from './declarations/declaration.ts';
import { records } from './declarations/records.ts';
import { privacyNotice } from './privacy-notice.ts';

const recordBelow = new Map<string, RecordDeclaration>(
  records.flatMap((record) =>
    typeof record.givenOn === 'object' && 'below' in record.givenOn
      ? record.givenOn.below.map((path): [string, RecordDeclaration] => [path, record])
      : [],
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
        const notice = await privacyNotice(context, record.key, { jurisdiction: jurisdictionOf(subject) });
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

/** Whose partner answers: that of the jurisdiction in which the record lies, where it lies in one. */
function jurisdictionOf(subject: unknown): string | null {
  const found = (subject as { jurisdiction?: unknown } | undefined | null)?.jurisdiction;
  return typeof found === 'string' ? found : null;
}
