import { DomainError, passwordProblem, type PasswordContext } from '@wor/domain';
import { hashPassword } from '@wor/platform';

/**
 * A password that somebody chose, hashed.
 * @param context whose it is and where it is used
 * @throws DomainError that says at the field `newPassword` what is wrong with it
 */
export async function hashNewPassword(password: string, context: PasswordContext): Promise<string> {
  const code = passwordProblem(password, context);
  if (code !== undefined) throw new DomainError(code, { fields: [{ field: 'newPassword', code }] });
  return hashPassword(password);
}
