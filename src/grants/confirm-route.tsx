import type { Child } from 'hono/jsx';
import {
  type ActingContext,
  type Answer,
  formRoute,
  page,
  type Route,
  type Subject,
} from '../platform/http/route.ts';
import type { Language } from '../platform/language/language.ts';
import type { Permission } from '../platform/permissions.ts';
import { ConfirmPage } from './calls/pages/confirm-page.tsx';
import type { MissingPart } from './calls/pages/missing-parts.tsx';
import { nothing } from './calls/schema.ts';

type Confirmation<S> = {
  readonly path: string;
  readonly may: Permission<S>;
  readonly subject: Subject<S>;
  /** Asks for a fresh proof of who decides. */
  readonly stepUp?: true;
  /** What the page says: its messages are `<texts>.title`, `.text` and `.action`. */
  readonly texts: string;
  /** The record that is decided on, by its name, and where its page is. */
  about(subject: S, language: Language): { readonly href: string; readonly text: string };
  /** Throws the problem of a decision that cannot be made: it is said instead of the button. */
  check?(context: ActingContext, subject: S): Promise<void>;
  /** What is decided on, above the button. */
  facts?(context: ActingContext, subject: S): Promise<Child>;
  /** What keeps it from being decided now: said instead of the button, each with the way to mend it. */
  missing?(context: ActingContext, subject: S): Promise<readonly MissingPart[]>;
  act(context: ActingContext, subject: S): Promise<Answer>;
};

/** A page of one decision: what it does, and the button that does it. */
export function confirmRoute<S>({
  path,
  may,
  subject,
  stepUp,
  texts,
  about,
  check,
  facts,
  missing,
  act,
}: Confirmation<S>): Route {
  return formRoute<S, unknown>({
    path,
    ...(stepUp && { stepUp }),
    may,
    subject,
    schema: nothing,
    show: async (context, record, state) => {
      await check?.(context, record);
      const { t } = context.language;
      const back = about(record, context.language);
      const title = t(`${texts}.title`);
      return page(
        title,
        <ConfirmPage
          context={context}
          state={state}
          title={title}
          caption={back.text}
          text={t(`${texts}.text`)}
          button={t(`${texts}.action`)}
          facts={await facts?.(context, record)}
          missing={await missing?.(context, record)}
        />,
        { back },
      );
    },
    act,
  });
}
