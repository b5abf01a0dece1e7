import { ErrorMessage } from './error-message.tsx';
import type { FieldProps } from './field.tsx';
import { useField } from './field.tsx';
import { Hint } from './hint.tsx';

/** One statement to agree to. Sends `yes` when ticked. */
export function Tick(props: FieldProps) {
  const field = useField(props);
  return (
    <div class={`govuk-form-group${field.error ? ' govuk-form-group--error' : ''}`}>
      {field.error ? <ErrorMessage id={`${field.id}-error`}>{field.error}</ErrorMessage> : null}
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={field.id}
            name={props.name}
            type="checkbox"
            value="yes"
            checked={field.value !== ''}
            aria-describedby={field.describedBy}
          />
          <label class="govuk-label govuk-checkboxes__label" for={field.id}>
            {props.label}
          </label>
          {props.hint ? (
            <Hint id={`${field.id}-hint`} block="govuk-checkboxes">
              {props.hint}
            </Hint>
          ) : null}
        </div>
      </div>
    </div>
  );
}
