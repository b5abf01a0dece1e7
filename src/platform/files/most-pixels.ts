/** More than any scanner or telephone makes; a picture of more is made to fill a memory. */
export const mostPixels = 120_000_000;
