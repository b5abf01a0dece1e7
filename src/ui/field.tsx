import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Typed } from '../platform/http/route.ts';
import { ErrorMessage } from './error-message.tsx';
import { type Errors, errorOf, idOf, leaveLabel, typedOne, useForm } from './form-context.ts';
import { Hint } from './hint.tsx';
import { useLanguage } from './language-context.ts';

/** What every field takes. `typed` and `errors` come from the `Form` around it unless given here. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: Child;
  /** Adds “(optional)” to the label; every other field is required. */
  readonly optional?: boolean;
  /** Draws the label as the page's `h1`, for a page that asks one thing. */
  readonly asHeading?: boolean;
  readonly typed?: Typed;
  readonly errors?: Errors;
  readonly autocomplete?: string;
};

export type FieldState = {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly describedBy: string | undefined;
};

/** What a single-value field needs to draw itself: its id, its value, its error and what describes it. */
export function useField(props: FieldProps, alsoDescribedBy?: string): FieldState {
  const { typed, errors } = useForm(props);
  const id = idOf(props.name);
  const error = errorOf(errors, props.name);
  const describedBy = [props.hint && `${id}-hint`, alsoDescribedBy, error && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return { id, value: typedOne(typed, props.name), error, describedBy: describedBy || undefined };
}

/** Label, hint, error and then the control itself. */
export function Field({
  field,
  label,
  hint,
  optional,
  asHeading,
  children,
}: PropsWithChildren<FieldProps & { field: FieldState }>) {
  const language = useLanguage();
  const text = optional ? language.t('ui.optional', { label }) : label;
  leaveLabel(field.id, label);
  return (
    <div class={`govuk-form-group${field.error ? ' govuk-form-group--error' : ''}`}>
      {asHeading ? (
        <h1 class="govuk-label-wrapper">
          <label class="govuk-label govuk-label--l" for={field.id}>
            {text}
          </label>
        </h1>
      ) : (
        <label class="govuk-label" for={field.id}>
          {text}
        </label>
      )}
      {hint ? <Hint id={`${field.id}-hint`}>{hint}</Hint> : null}
      {field.error ? <ErrorMessage id={`${field.id}-error`}>{field.error}</ErrorMessage> : null}
      {children}
    </div>
  );
}
