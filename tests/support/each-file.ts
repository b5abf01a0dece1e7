import { afterAll } from 'vitest';
import { endFile } from './ends.ts';

// Runs for every file of tests, after its own hooks: modules stay from file to file, what a file opened does not.
afterAll(endFile);
