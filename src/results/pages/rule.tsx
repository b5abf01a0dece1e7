import { InsetText } from '../../ui/inset-text.tsx';

/** The rule of a measurement, sentence by sentence. */
export function Rule({ sentences }: { sentences: readonly string[] }) {
  return (
    <InsetText>
      <ul class="govuk-list">
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </InsetText>
  );
}
