/** What is counted and its figure, in one line; the name leads to what stands behind it. */
export function MeterLabel({
  label,
  href,
  figure,
  words,
}: {
  label: string;
  href?: string | undefined;
  figure: string;
  /** The figure is told in words: it is not known, or hidden. */
  words?: boolean;
}) {
  return (
    <p class="m-meter__label">
      {href ? (
        <a class="govuk-link" href={href}>
          {label}
        </a>
      ) : (
        <span>{label}</span>
      )}{' '}
      <strong class={words ? 'm-meter__words' : 'm-meter__figure'}>
        <bdi>{figure}</bdi>
      </strong>
    </p>
  );
}
