import { type Errors, idOf, type Labels } from './form-context.ts';
import { useLanguage } from './language-context.ts';

/**
 * All that is wrong with a form, in the form's order, each with a link to its field. Nothing when nothing is wrong.
 * A field is called by its label, so that five empty fields are told apart. The key '' holds what belongs to no field. Stands before the `h1`.
 */
export function ErrorSummary({ errors, labels }: { errors: Errors; labels?: Labels }) {
  const language = useLanguage();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{language.t('ui.error_summary.title')}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {entries.map(([name, text]) => (
              <li>
                {name === '' ? text : <a href={`#${idOf(name)}`}>{named(labels?.get(idOf(name)), text)}</a>}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The errors of a form that is data begin with their question already, since they are also listed away from it. */
function named(label: string | undefined, text: string): string {
  return label && !text.startsWith(`${label}:`) ? `${label}: ${text}` : text;
}
