export * from './account-event.js';
export * from './login-step.js';
export * from './password-rules.js';
export { mailCodeOf, plainMailCode } from './mail-code.js';
