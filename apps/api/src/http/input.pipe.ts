import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, errorCodes, type ErrorCode, type FieldProblem } from '@wor/domain';

const isCode = (text: string | undefined): text is ErrorCode =>
  text !== undefined && errorCodes.some((code) => code === text);

/** A name that nobody expects may itself be somebody's data: what is no plain name is not repeated. */
const shown = (field: string): string => (/^[A-Za-z0-9_.]{1,80}$/.test(field) ? field : 'unknown');

/** A constraint's message is one of our codes where the DTO says so, else the general one. */
function problemsOf(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = path === '' ? property : `${path}.${property}`;
    const nested = problemsOf(children ?? [], field);
    const messages = Object.entries(constraints ?? {});
    const own = messages.slice(0, 1).map(([name, message]): FieldProblem => {
      const code = name === 'whitelistValidation' ? 'input.unknown_field' : message;
      return { field: shown(field), code: isCode(code) ? code : 'input.invalid' };
    });
    return [...own, ...nested];
  });
}

/** Refuses unknown fields and wrong shapes at every door (S-09); nothing is written then. */
export function createInputPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: (errors) => {
      const fields = problemsOf(errors);
      const unknown = fields.some(({ code }) => code === 'input.unknown_field');
      return new DomainError(unknown ? 'input.unknown_field' : 'input.invalid', { fields });
    },
  });
}
