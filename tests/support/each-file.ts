import { afterAll } from 'vitest';
import { measureFile } from '../budget/measure-file.ts';
import { endFile } from './ends.ts';

// Runs for every file of tests, around its own hooks: modules stay from file to file, what a file opened does not.
// What was registered first ends last, so that the end of the file is measured with it.
measureFile();
afterAll(endFile);
