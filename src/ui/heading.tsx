import type { PropsWithChildren } from 'hono/jsx';

const sizes = { 1: 'l', 2: 'm', 3: 's' } as const;

/** A heading of the page: level 1 once, with the caption (whose record this is) above it. */
export function Heading({
  level = 1,
  caption,
  id,
  children,
}: PropsWithChildren<{ level?: 1 | 2 | 3; caption?: string; id?: string }>) {
  const Tag = `h${level}` as 'h1';
  return (
    <>
      {caption ? (
        <span class="govuk-caption-l">
          <bdi>{caption}</bdi>
        </span>
      ) : null}
      <Tag id={id} class={`govuk-heading-${sizes[level]}`}>
        {children}
      </Tag>
    </>
  );
}
