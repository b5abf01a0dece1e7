/** The bridge between two banks, the sun in its arch. Drawn for 16 px and up; `scripts/build-styles.ts` writes the same as the icon. */
export const markShapes = {
  tile: 'M7 0h18a7 7 0 0 1 7 7v18a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7V7a7 7 0 0 1 7-7z',
  bridge: 'M3 16.5Q16 4.5 29 16.5V25h-3.5a9.5 9.5 0 0 0-19 0H3z',
  sun: 'M10.5 25a5.5 5.5 0 0 1 11 0z',
} as const;

export function Mark() {
  return (
    <svg class="m-mark" viewBox="0 0 32 32" width="40" height="40" aria-hidden="true" focusable="false">
      <path class="m-mark__tile" d={markShapes.tile} />
      <path class="m-mark__bridge" d={markShapes.bridge} />
      <path class="m-mark__sun" d={markShapes.sun} />
    </svg>
  );
}
