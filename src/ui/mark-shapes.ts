/** The bridge between two banks, the sun in its arch. Drawn for 16 px and up, 32 by 32. */
export const markShapes = {
  tile: 'M7 0h18a7 7 0 0 1 7 7v18a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7V7a7 7 0 0 1 7-7z',
  bridge: 'M3 16.5Q16 4.5 29 16.5V25h-3.5a9.5 9.5 0 0 0-19 0H3z',
  sun: 'M10.5 25a5.5 5.5 0 0 1 11 0z',
} as const;

/** The mark as a file of its own: the browser's icon. */
export function iconFile(): string {
  const { tile, bridge, sun } = markShapes;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0d4f4a" d="${tile}"/><path fill="#fff" d="${bridge}"/><path fill="#f0a33c" d="${sun}"/></svg>`;
}
