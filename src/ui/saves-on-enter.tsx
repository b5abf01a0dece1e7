/** Enter in a field presses the first button of the form: this one, before a button that does something else. */
export function SavesOnEnter({ form }: { form?: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order; the keyboard presses it from within a field only
    <button class="govuk-visually-hidden" type="submit" form={form} tabindex={-1} aria-hidden="true" />
  );
}
