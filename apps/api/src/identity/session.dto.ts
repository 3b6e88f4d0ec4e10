import type {
  ChoiceStepRequest,
  CodeStepRequest,
  LoginRequest,
  MailCodeEntry,
  MailCodeRequest,
  StepUpRequest,
  SwitchRequest,
  TicketRequest,
} from '@wor/contract';
import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

export class LoginDto implements LoginRequest {
  @IsString() @MaxLength(254) email!: string;
  @IsString() @MaxLength(128) password!: string;
  @MayBeAbsent() @IsUUID() membershipId?: string;
  @MayBeAbsent() @Matches(tokenForm) device?: string;
}

export class StepUpDto implements StepUpRequest {
  @IsString() @MaxLength(128) password!: string;
  @MayBeAbsent() @IsString() @MaxLength(40) code?: string;
}

export class TicketDto implements TicketRequest {
  @Matches(tokenForm) ticket!: string;
}

export class CodeStepDto extends TicketDto implements CodeStepRequest {
  @IsString() @MaxLength(40) code!: string;
  @MayBeAbsent() @Matches(tokenForm) device?: string;
}

export class ChoiceStepDto extends TicketDto implements ChoiceStepRequest {
  @IsUUID() membershipId!: string;
  @MayBeAbsent() @Matches(tokenForm) device?: string;
}

export class MailCodeDto implements MailCodeRequest {
  @IsString() @MaxLength(254) email!: string;
}

export class MailCodeEntryDto implements MailCodeEntry {
  @IsUUID() request!: string;
  @IsString() @MaxLength(20) code!: string;
  @MayBeAbsent() @Matches(tokenForm) device?: string;
}

export class SwitchDto implements SwitchRequest {
  @IsUUID() membershipId!: string;
}
