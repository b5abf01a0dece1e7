import type { Typed } from '../platform/http/route.ts';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { errorOf, idOf, typedOne, useForm } from './form-context.ts';
import { useLanguage } from './language-context.ts';

const parts = ['day', 'month', 'year'] as const;

/** A day in three fields, `name-day`, `name-month`, `name-year` (`withDates` folds them to `YYYY-MM-DD`). The error belongs to `name`. */
export function DateInput(props: FieldProps) {
  const { typed, errors } = useForm(props);
  const id = idOf(props.name);
  return (
    <Fieldset
      legend={props.label}
      id={id}
      hint={props.hint}
      error={errorOf(errors, props.name)}
      optional={props.optional}
      asHeading={props.asHeading}
      role="group"
    >
      <DateParts name={props.name} typed={typed} invalid={errorOf(errors, props.name) !== undefined} />
    </Fieldset>
  );
}

/** The three small fields alone. The first has the id of the whole, so that the error summary leads to it. */
export function DateParts({ name, typed, invalid }: { name: string; typed: Typed; invalid: boolean }) {
  const language = useLanguage();
  const id = idOf(name);
  return (
    <div class="govuk-date-input">
      {parts.map((part, index) => {
        const partId = index === 0 ? id : `${id}-${part}`;
        return (
          <div class="govuk-date-input__item">
            <div class="govuk-form-group">
              <label class="govuk-label govuk-date-input__label" for={partId}>
                {language.t(`ui.date.${part}`)}
              </label>
              <input
                class={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${invalid ? ' govuk-input--error' : ''}`}
                id={partId}
                name={`${name}-${part}`}
                type="text"
                dir="ltr"
                inputmode="numeric"
                value={partOf(typed, name, part) || undefined}
                aria-invalid={invalid ? 'true' : undefined}
              />
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** A part as typed; else of a whole day `YYYY-MM-DD` kept under the name. */
function partOf(typed: Typed, name: string, part: (typeof parts)[number]): string {
  const own = typedOne(typed, `${name}-${part}`);
  if (own) return own;
  const [year = '', month = '', day = ''] = typedOne(typed, name).split('-');
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') }[part];
}
