import type { PropsWithChildren } from 'hono/jsx';

type Look = 'main' | 'secondary' | 'warning';
const looks: Record<Look, string> = {
  main: '',
  secondary: ' govuk-button--secondary',
  warning: ' govuk-button--warning',
};

/** Sends the form around it. `name` and `value` tell the form's route which of several buttons was pressed. */
export function Button({
  look = 'main',
  name,
  value,
  formaction,
  children,
}: PropsWithChildren<{ look?: Look; name?: string; value?: string; formaction?: string }>) {
  return (
    <button
      type="submit"
      class={`govuk-button${looks[look]}`}
      name={name}
      value={value}
      formaction={formaction}
      data-module="govuk-button"
      data-prevent-double-click="true"
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: leads to the next page, changes nothing. */
export function ButtonLink({
  href,
  look = 'main',
  download,
  children,
}: PropsWithChildren<{ href: string; look?: Look; download?: boolean }>) {
  return (
    <a href={href} class={`govuk-button${looks[look]}`} download={download ? '' : undefined}>
      {children}
    </a>
  );
}

/** Buttons side by side. The first must be the one that saves: Enter in any field presses it. */
export function ButtonRow({ children }: PropsWithChildren) {
  return <div class="govuk-button-group">{children}</div>;
}
