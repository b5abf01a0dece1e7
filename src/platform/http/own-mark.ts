import { Problem } from '../problem.ts';
import type { ActingContext } from './context.ts';
import type { Sender } from './limit.ts';

/**
 * What a sender brings that nobody else in their network has: a browser that is known, a passkey, a link that opens. They are counted
 * under it, so that no tries of others in their network keep them out. Undefined for whoever brings none.
 */
export type OwnMark = (
  context: ActingContext,
  typed: Sender['typed'],
) => Promise<string | undefined> | string | undefined;

/** The mark that `find` returns; none where it throws a Problem, because what was sent opens nothing. */
export function whatOpens(find: (...sent: Parameters<OwnMark>) => Promise<string>): OwnMark {
  return async (...sent) => {
    try {
      return await find(...sent);
    } catch (error) {
      if (error instanceof Problem) return undefined;
      throw error;
    }
  };
}

/** The mark of a secret in the path: `find` throws a Problem for any that opens nothing. */
export function linkThatOpens(find: (context: ActingContext, secret: string) => Promise<unknown>): OwnMark {
  return whatOpens(async (context) => {
    const secret = context.params.token ?? context.params.link ?? '';
    await find(context, secret);
    return `link ${secret}`;
  });
}
