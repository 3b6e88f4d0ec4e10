export { measurePlainness, plainBounds } from './meter.js';
export { measureSms } from './sms.js';
