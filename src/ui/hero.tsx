import type { PropsWithChildren } from 'hono/jsx';

/** The opening of a public page: what this is, in one breath, and where to go from here (`children`: buttons). */
export function Hero({ title, lede, children }: PropsWithChildren<{ title: string; lede: string }>) {
  return (
    <div class="m-hero">
      <svg class="m-hero__bridge" viewBox="0 0 320 150" aria-hidden="true" focusable="false">
        <path class="m-hero__sun" d="M110 126a50 50 0 0 1 100 0z" />
        <path class="m-hero__stone" d="M0 76Q160-46 320 76v50h-68a92 92 0 0 0-184 0H0z" />
        <path class="m-hero__water" d="M78 137h52m22 0h84M118 147h40m20 0h42" />
      </svg>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="m-lede">{lede}</p>
      {children}
    </div>
  );
}
