import type { Child } from 'hono/jsx';

/** A document by its reference, and as a link where it lies on the web. */
export function Reference({ reference, url }: { reference: string; url: string | null }): Child {
  return url ? (
    <a class="govuk-link" href={url} rel="noopener noreferrer nofollow">
      <bdi>{reference}</bdi>
    </a>
  ) : (
    <bdi>{reference}</bdi>
  );
}
