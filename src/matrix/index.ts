export { storeMatrixOfAction } from './definition/store-matrix-of-action.ts';
