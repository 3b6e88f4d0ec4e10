import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountModule } from './account/account.module.js';
import { ActivitySearchModule } from './activity-search/activity-search.module.js';
import { AdminModule } from './admin/admin.module.js';
import { AppointmentModule } from './appointment/appointment.module.js';
import { CardModule } from './card/card.module.js';
import { ClientModule } from './client/client.module.js';
import { DeathModule } from './death/death.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { DraftModule } from './draft/draft.module.js';
import { FeedbackModule } from './feedback/feedback.module.js';
import { FollowUpModule } from './follow-up/follow-up.module.js';
import { SignalModule } from './signal/signal.module.js';
import { HandOverModule } from './hand-over/hand-over.module.js';
import { HealthModule } from './health/health.module.js';
import { HomeModule, type HomeSettings } from './home.module.js';
import { HsdsModule } from './hsds/hsds.module.js';
import { ActorGuard } from './http/actor.guard.js';
import { FederationModule } from './identity/federation.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { LaunchModule } from './launch/launch.module.js';
import { MatchingModule } from './matching/matching.module.js';
import { MessageModule } from './message/message.module.js';
import { OutcomeModule } from './outcome/outcome.module.js';
import { ParticipationModule } from './participation/participation.module.js';
import { PersonModule } from './person/person.module.js';
import { PostModule } from './post/post.module.js';
import { PracticeModule } from './practice/practice.module.js';
import { ReciprocityModule } from './reciprocity/reciprocity.module.js';
import { ProviderModule } from './provider/provider.module.js';
import { ReferralModule } from './referral/referral.module.js';
import { RegionModule } from './region/region.module.js';
import { RegionImportModule } from './region-import/region-import.module.js';
import { SafetyModule } from './safety/safety.module.js';
import { SelfReferralModule } from './self-referral/self-referral.module.js';
import { ReportModule } from './report/report.module.js';
import { CaseloadImportModule } from './caseload-import/caseload-import.module.js';
import { UnmetNeedModule } from './unmet-need/unmet-need.module.js';
import { WorkModule } from './caseload/work.module.js';

/** One line a feature. */
const features = [
  AccountModule,
  ActivitySearchModule,
  AdminModule,
  AppointmentModule,
  CardModule,
  CaseloadImportModule,
  ClientModule,
  DeathModule,
  DirectoryModule,
  DraftModule,
  FederationModule,
  FeedbackModule,
  FollowUpModule,
  SignalModule,
  HandOverModule,
  HealthModule,
  HsdsModule,
  IdentityModule,
  LaunchModule,
  MatchingModule,
  MessageModule,
  OutcomeModule,
  ParticipationModule,
  PersonModule,
  PostModule,
  PracticeModule,
  ReciprocityModule,
  ProviderModule,
  ReferralModule,
  RegionModule,
  RegionImportModule,
  ReportModule,
  SafetyModule,
  SelfReferralModule,
  UnmetNeedModule,
  WorkModule,
];

@Module({})
export class AppModule {
  static with(settings: HomeSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [HomeModule.with(settings), ...features],
      providers: [{ provide: APP_GUARD, useClass: ActorGuard }],
    };
  }
}
