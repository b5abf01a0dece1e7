import type { Child, PropsWithChildren } from 'hono/jsx';
import { ErrorMessage } from './error-message.tsx';
import { leaveLabel } from './form-context.ts';
import { Hint } from './hint.tsx';
import { useLanguage } from './language-context.ts';

export type FieldsetProps = PropsWithChildren<{
  readonly legend: string;
  /** Id of the group: hint and error are named after it. */
  readonly id?: string;
  readonly hint?: Child;
  readonly error?: string;
  readonly optional?: boolean;
  readonly asHeading?: boolean;
  readonly role?: 'group';
}>;

/** Fields that belong together, under one question. */
export function Fieldset({
  legend,
  id = '',
  hint,
  error,
  optional,
  asHeading,
  role,
  children,
}: FieldsetProps) {
  const language = useLanguage();
  if (id) leaveLabel(id, legend);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const text = optional ? language.t('ui.optional', { label: legend }) : legend;
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" role={role} aria-describedby={described || undefined}>
        <legend class={`govuk-fieldset__legend${asHeading ? ' govuk-fieldset__legend--l' : ''}`}>
          {asHeading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}
        </legend>
        {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
        {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
        {children}
      </fieldset>
    </div>
  );
}
