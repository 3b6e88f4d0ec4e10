import type { ClientDetails } from '@wor/contract';
import { messageChannels, type MessageChannel } from '@wor/domain';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

const preferences = ['phone', 'message', 'mail'] as const;
const code = /^[a-z0-9_]{1,40}$/;

export class EditClientDto implements Partial<ClientDetails> {
  @MayBeAbsent() @IsString() @MaxLength(120) name?: string;
  @MayBeAbsent() @IsString() @MaxLength(20) birthDate?: string;
  @MayBeAbsent() @IsString() @MaxLength(30) phone?: string;
  @MayBeAbsent() @IsString() @MaxLength(200) email?: string;
  @MayBeAbsent() @IsString() @MaxLength(10) postcode?: string;
  @MayBeAbsent() @IsString() @MaxLength(12) houseNumber?: string;
  @MayBeAbsent() @Matches(/^[a-z]{2,5}$/) language?: string;
  @MayBeAbsent() @IsBoolean() needsInterpreter?: boolean;
  @MayBeAbsent() @IsIn(preferences) contactPreference?: (typeof preferences)[number];
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(3)
  @IsIn(messageChannels, { each: true })
  noMessagesBy?: MessageChannel[];
  @MayBeAbsent() @IsString() @MaxLength(80) bestTime?: string;
  @MayBeAbsent() @IsString() @MaxLength(120) contactPerson?: string;
  @MayBeAbsent() @IsArray() @ArrayMaxSize(10) @Matches(code, { each: true }) barriers?: string[];
}
