import type { ParticipationActionRequest, ParticipationRequest, ShareRequest } from '@wor/contract';
import { IsBoolean, IsUUID, Matches } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

export class ProposeParticipationDto implements ParticipationRequest {
  @IsUUID() activityId!: string;
  @MayBeAbsent() @IsUUID() suggestionListId?: string;
}

export class ParticipationStepDto implements ParticipationActionRequest {
  @MayBeAbsent() @Matches(/^\d{4}-\d{2}-\d{2}$/) on?: string;
  @MayBeAbsent()
  @Matches(/^[a-z]{1,20}\.[a-z0-9_]{1,40}$/, { message: 'reason.missing' })
  reason?: string;
}

export class ShareDto implements ShareRequest {
  @IsBoolean() isAgreed!: boolean;
}
