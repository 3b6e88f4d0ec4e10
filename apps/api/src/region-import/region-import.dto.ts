import { IsString, Matches } from 'class-validator';

export class CheckedKindDto {
  /** Practices, areas or people. */
  @IsString()
  kind!: string;

  /** The hash that the check answered: SHA-256 in hexadecimal. */
  @Matches(/^[0-9a-f]{64}$/)
  checked!: string;
}
