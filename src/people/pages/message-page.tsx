import type { Child } from 'hono/jsx';
import { type Context, type Page, page } from '../../platform/http/route.ts';
import { Heading } from '../../ui/heading.tsx';

/** A page that says one thing: its title, a paragraph, and a way on. `key` names its messages: `<key>.title`, `<key>.text`. */
export function messagePage(
  { language: { t } }: Pick<Context, 'language'>,
  key: string,
  options: { args?: Readonly<Record<string, string | number>>; status?: number; more?: Child } = {},
): Page {
  const title = t(`${key}.title`, options.args);
  return page(
    title,
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body">{t(`${key}.text`, options.args)}</p>
      {options.more}
    </>,
    { status: options.status },
  );
}
