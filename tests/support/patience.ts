// On a machine that does much else a slow minute is no fault; something that hangs is found all the same.

/** For a hook that opens a whole instance, or builds and starts the program, and for what starts many processes. */
export const timeToOpen = 240_000;
/** For a journey, from the first page to what comes of it. */
export const timeToTravel = 240_000;
