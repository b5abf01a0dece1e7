import {
  type ActingContext,
  type Answer,
  formRoute,
  page,
  type Route,
  type Subject,
} from '../platform/http/route.ts';
import type { Permission } from '../platform/permissions.ts';
import { ConfirmPage } from './calls/pages/confirm-page.tsx';
import { nothing } from './calls/schema.ts';

type Confirmation<S> = {
  readonly path: string;
  readonly may: Permission<S>;
  readonly subject: Subject<S>;
  /** What the page says: its messages are `<texts>.title`, `.text` and `.action`. */
  readonly texts: string;
  act(context: ActingContext, subject: S): Promise<Answer>;
};

/** A page of one decision: what it does, and the button that does it. */
export function confirmRoute<S>({ path, may, subject, texts, act }: Confirmation<S>): Route {
  return formRoute<S, unknown>({
    path,
    may,
    subject,
    schema: nothing,
    show: (context, _subject, state) => {
      const { t } = context.language;
      const title = t(`${texts}.title`);
      return page(
        title,
        <ConfirmPage
          context={context}
          state={state}
          title={title}
          text={t(`${texts}.text`)}
          button={t(`${texts}.action`)}
        />,
      );
    },
    act,
  });
}
