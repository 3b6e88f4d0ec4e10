export * from './login-step.js';
export * from './password-rules.js';
