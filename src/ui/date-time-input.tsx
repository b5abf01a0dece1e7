import type { Zone } from '../platform/dates.ts';
import { DateParts } from './date-input.tsx';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { errorOf, idOf, typedOne, useForm } from './form-context.ts';
import { useLanguage } from './language-context.ts';

/** A day and a time of day in a named zone: `name-day`, `name-month`, `name-year`, and `name-time` as `14:00`. */
export function DateTimeInput(props: FieldProps & { zone: Zone }) {
  const { typed, errors } = useForm(props);
  const language = useLanguage();
  const id = idOf(props.name);
  const error = errorOf(errors, props.name) ?? errorOf(errors, `${props.name}-time`);
  return (
    <Fieldset
      legend={props.label}
      id={id}
      hint={props.hint}
      error={error}
      optional={props.optional}
      asHeading={props.asHeading}
      role="group"
    >
      <div class="m-date-time">
        <DateParts name={props.name} typed={typed} invalid={error !== undefined} />
        <div class="govuk-date-input__item">
          <label class="govuk-label govuk-date-input__label" for={`${id}-time`}>
            {language.t('ui.date.time')}
          </label>
          <input
            class={`govuk-input govuk-input--width-4${error ? ' govuk-input--error' : ''}`}
            id={`${id}-time`}
            name={`${props.name}-time`}
            type="text"
            dir="ltr"
            inputmode="numeric"
            placeholder="14:00"
            value={typedOne(typed, `${props.name}-time`) || undefined}
            aria-describedby={`${id}-zone`}
          />
          <span id={`${id}-zone`} class="m-zone">
            {language.t('ui.date.zone', { zone: props.zone })}
          </span>
        </div>
      </div>
    </Fieldset>
  );
}
