import { createContext, type PropsWithChildren, useContext } from 'hono/jsx';
import { ButtonLink } from './button.tsx';

/** False in an emergency: more is shown then, and nothing is taken away. Given by the frame. */
export const TakingAwayContext = createContext(true);

/** Leads to a table that staff take away as a file; not there for whoever would be refused. */
export function TakeAway({ href, children }: PropsWithChildren<{ href: string }>) {
  return useContext(TakingAwayContext) ? (
    <ButtonLink look="secondary" href={href} download>
      {children}
    </ButtonLink>
  ) : null;
}
