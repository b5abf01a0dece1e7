/** Text somebody typed: its own direction, its own paragraphs, escaped. */
export function TypedText({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p class="govuk-body m-typed" dir="auto">
            {paragraph}
          </p>
        ))}
    </>
  );
}
