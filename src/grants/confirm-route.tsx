import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { seenForm } from '../platform/http/fields.ts';
import {
  type ActingContext,
  type Answer,
  formRoute,
  page,
  type Route,
  type Sent,
  type Subject,
} from '../platform/http/route.ts';
import type { Language } from '../platform/language/language.ts';
import type { Permission } from '../platform/permissions.ts';
import { ConfirmPage } from './calls/pages/confirm-page.tsx';
import type { MissingPart } from './calls/pages/missing-parts.tsx';

const shownNothing = z.unknown().transform((): Sent => ({ seen: undefined }));

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
  /** The hash of what its page shows, where that can change until the button is pressed: the verb compares it (`mustBeSeen`). */
  seen?(context: ActingContext, subject: S): Promise<string>;
  act(context: ActingContext, subject: S, sent: Sent): Promise<Answer>;
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
  seen,
  act,
}: Confirmation<S>): Route {
  return formRoute<S, Sent>({
    path,
    ...(stepUp && { stepUp }),
    may,
    subject,
    schema: seen ? seenForm : shownNothing,
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
          seen={await seen?.(context, record)}
        />,
        { back },
      );
    },
    act,
  });
}
