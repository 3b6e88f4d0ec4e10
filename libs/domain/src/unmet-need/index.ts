export { unmetNeedCauses, type UnmetNeedCause } from './causes.js';
